'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { REASON_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';

const READY = ['asked', 'topic', 'rewrite', 'think'] as const;

/** The reason is read by the student; a ready sentence is one press away. */
export function DeclineForm({ question, onClose }: { question: DeskQuestion; onClose: () => void }) {
  const t = useTranslations('teacher.action');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  async function decline() {
    setBusy(true);
    const sent = await run('decline', { questionId: question.id, reason });
    setBusy(false);
    if (sent.ok) onClose();
  }

  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void decline();
      }}
    >
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        autoFocus
        maxLength={REASON_MAX_CHARACTERS}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {READY.map((each) => (
          <button
            key={each}
            type="button"
            onClick={() => setReason(t(`ready.${each}`))}
            className="rounded-full border border-line bg-card px-3 py-1 text-sm hover:bg-sunken"
          >
            {t(`ready.${each}`)}
          </button>
        ))}
      </div>
      <div className="flex gap-2">
        <Button kind="primary" type="submit" disabled={busy}>
          {t('declineGo')}
        </Button>
        <Button onClick={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}
