'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { clockOf } from '../../ui/clock.ts';
import { useDesk } from '../desk-context.ts';
import { promisedOf } from '../promised.ts';
import { useSeconds } from '../use-seconds.ts';
import { useWaitWords } from '../use-wait-words.ts';

/** Where a question stands: two short lines at the end of its row. */
export function ProgressWords({ question }: { question: DeskQuestion }) {
  const t = useTranslations('teacher.progress');
  const words = useWaitWords();
  const { progress, attempts, waitedMs, promised } = question;

  switch (progress.state) {
    case 'waiting':
      if (progress.unapproved) {
        return (
          <Two
            first={<Chip tone="amber">{t('unapproved')}</Chip>}
            // No place: it is the same for all of them until they are approved.
            second={<WaitingSince askedAt={question.askedAt} />}
          />
        );
      }
      if (progress.held) return <Two first={<Chip tone="amber">{t('held')}</Chip>} second={t('heldPlace')} />;
      return (
        <Two
          first={
            <>
              {progress.refused ? <Chip tone="amber">{t('refused')}</Chip> : null}
              <WaitingSince askedAt={question.askedAt} />
            </>
          }
          second={
            progress.wait === null
              ? t('place', { place: progress.place })
              : promisedOf(progress.wait).unit === 'now'
                ? t('placeAndNow', { place: progress.place })
                : t('placeAndWait', { place: progress.place, wait: words(progress.wait) })
          }
        />
      );
    case 'answering':
      return (
        <Two
          first={<Chip tone="accent">{t('answering')}</Chip>}
          second={
            progress.attempt > 1
              ? t('attempt', { attempt: progress.attempt })
              : t('waited', { time: clockOf(waitedMs ?? 0) })
          }
        />
      );
    case 'failed':
      return <Two first={<Chip tone="red">{t('failed')}</Chip>} second={t(`trouble.${progress.trouble}`)} />;
    case 'cancelled':
      return <Two first={<Chip>{t('cancelled')}</Chip>} second={t(`cancelledBy.${progress.by}`)} />;
    case 'declined':
      return <Two first={<Chip>{t('declined')}</Chip>} second={null} />;
    case 'answered':
    case 'answered-by-hand':
      return (
        <Two
          first={
            <>
              {question.thumb === null ? null : (
                <Chip tone={question.thumb === 'down' ? 'amber' : 'accent'}>{t(`thumb.${question.thumb}`)}</Chip>
              )}
              <Chip>{t(progress.state)}</Chip>
            </>
          }
          second={
            waitedMs === null || attempts === 0
              ? null
              : promised === null
                ? t('waited', { time: clockOf(waitedMs) })
                : t('waitedPromised', { time: clockOf(waitedMs), promised: words(promised) })
          }
        />
      );
  }
}

function WaitingSince({ askedAt }: { askedAt: number }) {
  const t = useTranslations('teacher.progress');
  const { serverClock } = useDesk();
  const waited = Math.max(0, useSeconds() + serverClock - askedAt);
  return <span className="font-semibold tabular-nums">{t('waits', { time: clockOf(waited) })}</span>;
}

const CHIP = {
  calm: 'bg-sunken text-soft',
  accent: 'bg-accent text-on-accent',
  amber: 'bg-amber-wash text-amber',
  red: 'bg-red-wash text-red',
};

export function Chip({ tone = 'calm', children }: { tone?: keyof typeof CHIP; children: ReactNode }) {
  return (
    <span className={clsx('whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold text-sm', CHIP[tone])}>
      {children}
    </span>
  );
}

function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className="text-right max-sm:max-w-36">
      <p className="flex flex-wrap items-center justify-end gap-x-2 text-[0.95rem]">{first}</p>
      {second === null ? null : <p className="mt-0.5 text-soft text-sm tabular-nums">{second}</p>}
    </div>
  );
}
