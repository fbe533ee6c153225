'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { PauseView } from '../../server/protocol/views.ts';
import { useCountdown } from '../connection/use-countdown.ts';
import { clockOf } from '../ui/clock.ts';
import { CLOCK } from '../ui/clock-time.ts';
import { useDesk } from './desk-context.ts';
import type { Standing } from './standing.ts';

/** How the lesson stands, in a word to read from three metres and a sentence to read from one. */
export function StandingWords({ standing }: { standing: Standing }) {
  const t = useTranslations('teacher.standing');
  const pause = useTranslations('pause.name');
  const { pace } = useDesk().view;
  if (standing.state === 'paused') {
    return (
      <div className="min-w-0 flex-1">
        <p className="font-bold text-2xl leading-tight">
          {standing.pause.kind === 'teacher' ? t('pausedByYou') : pause(standing.pause.kind)}
          {standing.pause.endsInMs === null ? null : (
            <>
              {' · '}
              <PauseEnd pause={standing.pause} />
            </>
          )}
        </p>
        <p className="text-[0.95rem]">
          {t(`paused.${standing.pause.kind}`)}
          {standing.more > 0 ? ` ${t('more', { count: standing.more })}` : null}
        </p>
      </div>
    );
  }
  return (
    <div className="min-w-0 flex-1">
      <p className="font-bold text-2xl leading-tight">{t(`${standing.state}.title`)}</p>
      <p className="text-[0.95rem]">
        {t(`${standing.state}.text`, { seconds: pace.intervalSeconds, cap: pace.maxConcurrent })}
      </p>
    </div>
  );
}

const CLOCK_FROM_MS = 10 * 60_000;

/** A countdown; for a long pause the time of day; else who ends it. */
export function PauseEnd({ pause }: { pause: PauseView }) {
  const t = useTranslations('pause');
  const desk = useTranslations('teacher.standing');
  const format = useFormatter();
  const { receivedAt } = useDesk();
  const left = useCountdown(pause.endsInMs, receivedAt);
  if (left === null) return pause.kind === 'store' ? t('untilSaved') : desk('untilYou');
  if (left === 0) return t('goesOnSoon');
  if (left > CLOCK_FROM_MS && pause.endsAt !== null) {
    return t('goesOnAt', { clock: format.dateTime(pause.endsAt, CLOCK) });
  }
  return <span className="tabular-nums">{t('goesOnIn', { time: clockOf(left) })}</span>;
}
