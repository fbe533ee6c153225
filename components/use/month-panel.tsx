'use client';

import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { MonthReport } from '../../server/protocol/history.ts';
import { post } from '../connection/http.ts';
import { SmallField } from '../history/select.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useMoney } from '../ui/use-money.ts';
import { useSentence } from '../ui/use-sentence.ts';
import { BudgetBar } from './budget-bar.tsx';
import { limitOf } from './month-limit.ts';
import { RaiseNote } from './raise-note.tsx';
import { trendOf } from './trend.ts';

/** The month against its budget: spent, foretold, and the budget itself. */
export function MonthPanel({ month, again }: { month: MonthReport; again: () => void }) {
  const t = useTranslations('use.month');
  const trends = useTranslations('use.trend');
  const format = useFormatter();
  const money = useMoney();
  const trend = trendOf(month);
  const limit = limitOf(month);
  const above = limit !== null && month.forecastUsd !== null && month.forecastUsd > limit;
  return (
    <section aria-label={t('title')} className="space-y-4 rounded-card border border-line bg-card p-4">
      <h2 className="font-bold text-lg">{t('title')}</h2>
      {month.standing === 'fine' ? (
        above ? (
          <Banner tone="attention" icon={TriangleAlert} title={t('above')} />
        ) : null
      ) : (
        <Banner
          role="status"
          tone={month.standing === 'stopped' ? 'trouble' : 'attention'}
          icon={TriangleAlert}
          title={t(month.standing)}
        />
      )}
      <dl className="grid gap-4 sm:grid-cols-3">
        <Figure label={t('spent')} value={money(month.spentUsd)}>
          {limit === null
            ? t('noBudget')
            : t(month.raise === null ? 'share' : 'shareRaised', {
                share: format.number(month.spentUsd / limit, { style: 'percent' }),
              })}
        </Figure>
        <Figure label={t('forecast')} value={month.forecastUsd === null ? '–' : money(month.forecastUsd)}>
          {trend === null
            ? month.forecastUsd === null
              ? t('tooEarly')
              : null
            : trends(trend.way, { share: format.number(trend.share, { style: 'percent' }) })}
        </Figure>
        <Figure label={t('last')} value={money(month.lastMonthUsd)} />
      </dl>
      {limit === null ? null : <BudgetBar month={month} />}
      <RaiseNote month={month} />
      <BudgetForm month={month} again={again} />
    </section>
  );
}

function Figure({ label, value, children }: { label: ReactNode; value: ReactNode; children?: ReactNode }) {
  return (
    <div>
      <dt className="text-soft text-sm">{label}</dt>
      <dd>
        <span className="block font-bold text-2xl tabular-nums">{value}</span>
        {children ? <span className="text-soft text-sm">{children}</span> : null}
      </dd>
    </div>
  );
}

function BudgetForm({ month, again }: { month: MonthReport; again: () => void }) {
  const t = useTranslations('use.month');
  const sentence = useSentence();
  const [typed, setTyped] = useState(month.budgetUsd === null ? '' : String(month.budgetUsd));
  const [told, setTold] = useState<{ text: string; failed: boolean } | null>(null);

  async function set(monthlyUsd: number | null) {
    const outcome = await post<null>('/api/teacher/use/budget', { monthlyUsd });
    setTold(outcome.ok ? { text: t('saved'), failed: false } : { text: sentence(outcome.failure), failed: true });
    if (outcome.ok) again();
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== '') void set(Number(typed));
  };

  return (
    <form onSubmit={submit} className="border-line border-t pt-4">
      <div className="flex flex-wrap items-end gap-3">
        <SmallField
          type="number"
          inputMode="decimal"
          min={0.01}
          max={1_000_000}
          step="any"
          required
          label={t('budget')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('set')}</Button>
        {month.budgetUsd === null ? null : (
          <Button
            kind="quiet"
            onClick={() => {
              setTyped('');
              void set(null);
            }}
          >
            {t('remove')}
          </Button>
        )}
        <p
          role="status"
          className={clsx(
            'flex min-h-11 items-center text-sm empty:min-h-0',
            told?.failed ? 'font-medium text-red' : 'text-soft',
          )}
        >
          {told?.text}
        </p>
      </div>
      <p className="mt-2 text-soft text-sm">{t('budgetHint')}</p>
    </form>
  );
}
