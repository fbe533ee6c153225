'use client';

import { useTranslations } from 'use-intl/react';
import type { PauseView } from '../../server/protocol/views.ts';
import { useCountdown } from '../connection/use-countdown.ts';
import { clockOf } from './clock.ts';

type Props = { pause: PauseView; receivedAt: number };

/** When a pause ends, in words: its countdown, or who has to act. Not spoken each second. */
export function PauseEnd({ pause, receivedAt }: Props) {
  const t = useTranslations('pause');
  const left = useCountdown(pause.endsInMs, receivedAt);
  if (left === null) return <>{t(pause.kind === 'store' ? 'untilSaved' : 'untilTeacher')}</>;
  if (left === 0) return <>{t('goesOnSoon')}</>;
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {t('goesOnIn', { time: clockOf(left) })}
    </span>
  );
}
