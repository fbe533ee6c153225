'use client';

import { CirclePause } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { PauseView } from '../../server/protocol/views.ts';
import { useCountdown } from '../connection/use-countdown.ts';
import { clockOf } from '../ui/clock.ts';

type Props = { pause: PauseView; receivedAt: number };

/** Why nothing starts, by name, and for how long. */
export function PauseStage({ pause, receivedAt }: Props) {
  const t = useTranslations('pause');
  const left = useCountdown(pause.endsInMs, receivedAt);
  return (
    <section className="projector-pause" role="status">
      <CirclePause aria-hidden />
      <div className="min-w-0 flex-1">
        <h2>{t(`name.${pause.kind}`)}</h2>
        <p>
          {t(`room.${pause.kind}`)} · {t('placesKept')}
        </p>
      </div>
      {left === null || left === 0 ? (
        <p className="projector-pause-end">
          {left === 0 ? t('goesOnSoon') : t(pause.kind === 'store' ? 'untilSaved' : 'untilTeacher')}
        </p>
      ) : (
        <p role="timer" aria-live="off" className="projector-countdown">
          {clockOf(left)}
        </p>
      )}
    </section>
  );
}
