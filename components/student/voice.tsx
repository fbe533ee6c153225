'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { ConnectionStatus } from '../connection/connection.ts';
import { useWait } from '../ui/use-wait.ts';
import { standOf } from './stand.ts';

type Props = {
  view: StudentView;
  current: QuestionView | null;
  questions: readonly QuestionView[];
  status: ConnectionStatus;
};

/** Speaks to screen readers when something has changed that matters; never each step of the line or of an answer. */
export function Voice({ view, current, questions, status }: Props) {
  const t = useTranslations('student.voice');
  const pauseName = useTranslations('pause.name');
  const state = useTranslations('student.state');
  const wait = useWait();
  const [said, setSaid] = useState('');

  const subject = current ?? questions.at(-1) ?? null;
  const stand = subject ? standOf(subject.progress) : null;
  const pause = view.line.pause?.kind ?? null;
  const away = status === 'offline' || status === 'reconnecting';
  const before = useRef({ subject: subject?.id, stand, pause, away });

  useEffect(() => {
    const was = before.current;
    before.current = { subject: subject?.id, stand, pause, away };
    if (was.away !== away) return setSaid(t(away ? 'offline' : 'back'));
    if (subject && (was.subject !== subject.id || was.stand !== stand)) return setSaid(wordsFor(subject));
    if (was.pause !== pause && current) setSaid(pause ? t('paused', { pause: pauseName(pause) }) : t('goesOn'));
  });

  function wordsFor({ ticket, progress }: QuestionView): string {
    const now = standOf(progress);
    switch (now) {
      case 'waiting':
        return progress.state === 'waiting'
          ? t('waiting', { ticket, before: progress.place - 1, wait: wait(progress.wait) })
          : '';
      case 'cancelled':
        return t('ended', { ticket, why: progress.state === 'cancelled' ? state(`cancelled.${progress.by}`) : '' });
      case 'declined':
      case 'failed':
        return t('ended', { ticket, why: state(`${now}.title`) });
      default:
        return t(now, { ticket });
    }
  }

  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {said}
    </div>
  );
}
