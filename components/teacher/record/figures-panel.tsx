'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { useMoney } from '../../ui/use-money.ts';
import { useDesk } from '../desk-context.ts';
import { missingIn, PLACES } from './ledger.ts';
import { QuotaLeft } from './quota-left.tsx';

/** How honest the waits were, the sum of the questions, what is left and was used, and what answers. */
export function FiguresPanel() {
  const t = useTranslations('teacher.figures');
  const quota = useTranslations('chart.quota');
  const format = useFormatter();
  const money = useMoney();
  const { ledger, estimates, tokens, provider } = useDesk().view;
  const missing = missingIn(ledger);
  return (
    <div className="space-y-5 p-4">
      <Block title={t('estimates')}>
        {estimates.within === null || estimates.p90ErrorMs === null ? (
          <p className="text-soft text-sm">{t('noEstimates')}</p>
        ) : (
          <>
            <p className="font-bold text-lg">
              {t('p90', { seconds: Math.max(1, Math.round(estimates.p90ErrorMs / 1_000)) })}
            </p>
            <p className="text-soft text-sm">
              {t('within', {
                share: format.number(estimates.within, { style: 'percent' }),
                count: estimates.count,
              })}
            </p>
          </>
        )}
      </Block>
      <Block title={t('ledger')}>
        <dl>
          {PLACES.map((place) => (
            <Row key={place} label={t(`place.${place}`)} value={ledger[place]} />
          ))}
          <div className="mt-1 flex justify-between gap-3 border-ink border-t pt-1.5 font-bold">
            <dt className="flex items-center gap-1.5">
              {t('accepted')}
              {missing === 0 ? (
                <CircleCheck role="img" aria-label={t('addsUp')} className="size-4 text-accent" />
              ) : (
                <TriangleAlert aria-hidden className="size-4 text-red" />
              )}
            </dt>
            <dd className="tabular-nums">{ledger.accepted}</dd>
          </div>
        </dl>
        {missing === 0 ? null : <p className="mt-1 font-semibold text-red text-sm">{t('missing', { missing })}</p>}
      </Block>
      <Block title={quota('title')}>
        <QuotaLeft />
      </Block>
      <Block title={t('use')}>
        <dl>
          <Row label={t('input')} value={format.number(tokens.input)} />
          <Row label={t('output')} value={format.number(tokens.output)} />
          <Row label={t('cost')} value={money(tokens.costUsd)} />
        </dl>
      </Block>
      <Block title={t('provider')}>
        <p className="font-semibold">{t(`kind.${provider.kind}`)}</p>
        {provider.kind === 'demo' ? null : <p className="text-soft text-sm">{provider.detail}</p>}
      </Block>
    </div>
  );
}

function Block({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 font-semibold text-soft text-sm">{title}</h3>
      {children}
    </section>
  );
}

function Row({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <div className="flex justify-between gap-3 py-0.5 text-[0.95rem]">
      <dt>{label}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  );
}
