'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { ConnectionStatus } from '../connection/connection.ts';
import { CLOCK } from '../ui/clock-time.ts';
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
  const ask = useTranslations('student.ask');
  const format = useFormatter();
  const wait = useWait();
  const [said, setSaid] = useState('');

  const subject = current ?? questions.at(-1) ?? null;
  const stand = subject ? standOf(subject.progress) : null;
  const pause = view.line.pause?.kind ?? null;
  const bell = view.lesson.intake || view.lesson.state === 'ended' ? null : view.lesson.endsAt;
  const away = status === 'offline' || status === 'reconnecting';
  const before = useRef({ subject: subject?.id, stand, pause, bell, away });

  useEffect(() => {
    const was = before.current;
    before.current = { subject: subject?.id, stand, pause, bell, away };
    if (was.away !== away) return setSaid(t(away ? 'offline' : 'back'));
    if (subject && (was.subject !== subject.id || was.stand !== stand)) return setSaid(wordsFor(subject));
    if (was.bell !== bell && bell !== null) {
      const time = format.dateTime(bell, CLOCK);
      return setSaid(ask(current?.progress.state === 'waiting' ? 'lastCallWaiting' : 'lastCall', { time }));
    }
    if (was.pause !== pause) setSaid(pause ? t('paused', { pause: pauseName(pause) }) : t('goesOn'));
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
