'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PinnedInFull } from '../../server/protocol/views.ts';
import { AnswerText } from '../answer/answer-text.tsx';
import type { Send } from '../connection/send.ts';
import { Button } from '../ui/button.tsx';

type Props = { id: string; demo: boolean; send: Send };

/** The whole of one pinned answer, read from the server when it is opened. */
export function PinnedAnswer({ id, demo, send }: Props) {
  const t = useTranslations('student.pinned');
  const [full, setFull] = useState<PinnedInFull | 'failed' | null>(null);

  const read = useCallback(async () => {
    setFull(null);
    const outcome = await send('readPinned', { questionId: id });
    setFull(outcome.ok ? outcome.value : 'failed');
  }, [id, send]);
  useEffect(() => void read(), [read]);

  if (full === null) {
    return (
      <p role="status" className="py-2 text-soft">
        {t('loading')}
      </p>
    );
  }
  if (full === 'failed') {
    return (
      <div role="alert" className="space-y-2 py-2">
        <p>{t('failed')}</p>
        <Button small onClick={() => void read()}>
          {t('again')}
        </Button>
      </div>
    );
  }
  return (
    <div className="space-y-1 pt-1 pb-3">
      <p className="text-soft text-sm">{t(full.byTeacher ? 'byTeacher' : demo ? 'byDemo' : 'byClaude')}</p>
      <AnswerText text={full.answer} complete />
    </div>
  );
}
