'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import { CLOCK } from '../../ui/clock-time.ts';
import { useDesk } from '../desk-context.ts';
import { QuotaRow } from './quota-row.tsx';
import { useAmount } from './use-amount.ts';

/** The limits of the house and of each student: what holds, until when, and what changed. */
export function QuotasSection() {
  const t = useTranslations('quotas');
  const format = useFormatter();
  const amount = useAmount();
  const { quotas, quotaChanges } = useDesk().view;
  return (
    <section aria-labelledby="quotas" className="space-y-2">
      <h3 id="quotas" className="font-semibold text-[0.95rem]">
        {t('title')}
      </h3>
      <p className="text-soft text-sm">{t('lead')}</p>
      <ul className="divide-y divide-line">
        {quotas.map((quota) => (
          <QuotaRow key={quota.quota} quota={quota} />
        ))}
      </ul>
      <details className="text-sm">
        <summary className="cursor-pointer py-1 font-semibold">{t('history')}</summary>
        {quotaChanges.length === 0 ? <p className="text-soft">{t('noHistory')}</p> : null}
        <ol className="divide-y divide-line">
          {quotaChanges.map(({ at, quota, why, from, to }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes of one moment differ in nothing else
            <li key={`${at} ${quota} ${index}`} className="py-1.5">
              <time className="mr-2 text-soft tabular-nums">
                {format.dateTime(at, { month: 'numeric', day: 'numeric', ...CLOCK })}
              </time>
              {t(`name.${quota}`)}
              <span className="block">
                <span className="font-semibold tabular-nums">
                  {t('change', { from: amount(from), to: amount(to) })}
                </span>
                {' · '}
                {t(`why.${why}`)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
