'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SessionView } from '../../../server/protocol/sessions.ts';
import { post } from '../../connection/http.ts';
import { useFetched } from '../../connection/use-fetched.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSendSentence } from '../use-send-sentence.ts';
import { SessionRow } from './session-row.tsx';

const SESSIONS = '/api/teacher/sessions';

type Props = { open: boolean; onClose: () => void };

/** Where the teacher is signed in, and signing out elsewhere. */
export function Sessions({ open, onClose }: Props) {
  const t = useTranslations('sessions');
  return (
    <Dialog open={open} title={t('title')} onClose={onClose}>
      <SessionList />
    </Dialog>
  );
}

function SessionList() {
  const t = useTranslations('sessions');
  const ui = useTranslations('ui');
  const sentence = useSendSentence();
  const [said, setSaid] = useState<string | null>(null);
  const { value, failure, busy, again } = useFetched<SessionView[]>(SESSIONS);

  async function end(which: { id: string } | { others: true }) {
    const ended = await post<null>(`${SESSIONS}/end`, which);
    setSaid(ended.ok ? t('others' in which ? 'othersEnded' : 'ended') : sentence(ended.failure));
    again();
  }

  if (failure !== null) {
    return (
      <div className="space-y-3">
        <p role="alert">{sentence(failure)}</p>
        <Button onClick={again}>{ui('retry')}</Button>
      </div>
    );
  }
  if (value === null) return <p role="status">{ui('loading')}</p>;
  const sessions = [...value].sort((one, other) => Number(other.own) - Number(one.own));
  return (
    <div className="space-y-4" aria-busy={busy}>
      <p className="text-soft">{t('lead')}</p>
      <ul className="max-h-[50dvh] divide-y divide-line overflow-y-auto">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => void end({ id: session.id })} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button kind="danger" className="w-full" onClick={() => void end({ others: true })}>
          {t('endOthers')}
        </Button>
      ) : (
        <p className="text-soft text-sm">{t('noOthers')}</p>
      )}
      <p role="status" className="font-semibold text-sm empty:hidden">
        {said}
      </p>
    </div>
  );
}
