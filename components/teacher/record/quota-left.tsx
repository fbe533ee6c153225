'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { QuotaLeftView } from '../../../server/protocol/desk-views.ts';
import { clockOf } from '../../ui/clock.ts';
import { useDesk } from '../desk-context.ts';
import { useSeconds } from '../use-seconds.ts';

/** Under this share, starts are spread (Q3.6). */
const SCARCE = 0.2;

/** What the provider says is left, in its own numbers; or that it does not tell. */
export function QuotaLeft() {
  const t = useTranslations('chart.quota');
  const { quotaLeft, provider } = useDesk().view;
  if (quotaLeft.length > 0) {
    return (
      <ul className="space-y-2.5">
        {quotaLeft.map((each) => (
          <li key={each.dimension}>
            <Left quota={each} />
          </li>
        ))}
      </ul>
    );
  }
  const silent = provider.kind === 'demo' ? 'demo' : provider.warnings.includes('login') ? 'login' : null;
  return <p className="text-soft text-sm">{silent === null ? t('notYet') : t(`silent.${silent}`)}</p>;
}

function Left({ quota: { dimension, limit, remaining, fullAt, toldAt } }: { quota: QuotaLeftView }) {
  const t = useTranslations('chart.quota');
  const format = useFormatter();
  const now = useSeconds() + useDesk().serverClock;
  const full = now >= fullAt;
  const left = full ? limit : remaining;
  const share = limit === 0 ? 0 : left / limit;
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-3 text-[0.95rem]">
        <span>{t(`dimension.${dimension}`)}</span>
        <span className="font-semibold tabular-nums">
          {t('left', { left: format.number(left), limit: format.number(limit) })}
        </span>
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden className="my-1 block h-2 w-full rounded-full">
        <rect width="100" height="4" fill="var(--sunken)" />
        <rect width={share * 100} height="4" fill={share < SCARCE ? 'var(--amber)' : 'var(--accent)'} />
      </svg>
      <p className="text-soft text-sm tabular-nums">
        {full ? t('full') : t('resets', { time: clockOf(fullAt - now) })}
        {share < SCARCE ? ` · ${t('scarce')}` : ''}
        {full ? '' : ` · ${t('told', { seconds: Math.max(0, Math.round((now - toldAt) / 1000)) })}`}
      </p>
    </>
  );
}
