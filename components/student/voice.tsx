'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { ConnectionStatus } from '../connection/connection.ts';
import { CLOCK } from '../ui/clock-time.ts';
import { useWait } from '../ui/use-wait.ts';
import { standOf } from './stand.ts';
import { useAway } from './use-away.ts';

type Props = {
  view: StudentView;
  questions: readonly QuestionView[];
  status: ConnectionStatus;
};

type News = { readonly id: number; readonly text: string };

/** Read aloud by then, or put in line to be: what stands there longer would be found when it is no longer true. */
const SPOKEN_MS = 10_000;

/**
 * Speaks to screen readers when something has changed that matters; never each step of the line or of an answer. After
 * an absence it tells all that has happened meanwhile. What is new comes after what was said before it: what stands in
 * the place of other words may come before a screen reader has spoken those.
 */
export function Voice({ view, questions, status }: Props) {
  const t = useTranslations('student.voice');
  const pauseName = useTranslations('pause.name');
  const state = useTranslations('student.state');
  const ask = useTranslations('student.ask');
  const format = useFormatter();
  const wait = useWait();
  const [said, setSaid] = useState<readonly News[]>([]);
  const count = useRef(0);

  const { lesson } = view;
  const now = {
    away: useAway(status),
    stands: new Map(questions.map(({ id, progress }) => [id, standOf(progress)])),
    announcement: lesson.announcement,
    ended: lesson.state === 'ended',
    bell: lesson.intake || lesson.state === 'ended' ? null : lesson.endsAt,
    pause: view.line.pause?.kind ?? null,
  };
  const before = useRef(now);

  useEffect(() => {
    const was = before.current;
    before.current = now;
    const news: string[] = [];
    if (was.away !== now.away) news.push(t(now.away ? 'offline' : 'back'));
    for (const question of questions) {
      if (was.stands.get(question.id) !== now.stands.get(question.id)) news.push(wordsFor(question));
    }
    if (was.announcement !== now.announcement && now.announcement !== null) {
      news.push(t('announcement', { text: now.announcement }));
    }
    if (was.ended !== now.ended) news.push(now.ended ? ask('ended') : t('reopened'));
    if (was.bell !== now.bell && now.bell !== null) {
      const waiting = questions.some(({ progress }) => progress.state === 'waiting');
      news.push(ask(waiting ? 'lastCallWaiting' : 'lastCall', { time: format.dateTime(now.bell, CLOCK) }));
    }
    if (was.pause !== now.pause && !now.ended) {
      news.push(now.pause ? t('paused', { pause: pauseName(now.pause) }) : t('goesOn'));
    }
    if (news.length > 0) {
      const added = news.map((text) => ({ id: count.current++, text }));
      setSaid((said) => [...said, ...added]);
      setTimeout(() => setSaid((said) => said.filter((each) => !added.includes(each))), SPOKEN_MS);
    }
    if (was.announcement !== null && now.announcement === null) {
      // What the teacher has taken back is not found here either.
      const takenBack = t('announcement', { text: was.announcement });
      setSaid((said) => said.filter(({ text }) => text !== takenBack));
    }
  });

  function wordsFor({ ticket, progress }: QuestionView): string {
    const stand = standOf(progress);
    switch (stand) {
      case 'waiting':
        return progress.state === 'waiting'
          ? t('waiting', { ticket, before: progress.place - 1, wait: wait(progress.wait) })
          : '';
      case 'cancelled':
        return t('ended', { ticket, why: progress.state === 'cancelled' ? state(`cancelled.${progress.by}`) : '' });
      case 'declined':
      case 'failed':
        return t('ended', { ticket, why: state(`${stand}.title`) });
      default:
        return t(stand, { ticket });
    }
  }

  return (
    <div role="status" aria-live="polite" aria-atomic="false" className="sr-only">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
