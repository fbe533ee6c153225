'use client';

import { TrendingUp } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { MonthReport } from '../../server/protocol/history.ts';
import { CLOCK } from '../ui/clock-time.ts';
import { useMoney } from '../ui/use-money.ts';

/** That more than the budget holds for a while, and until when. */
export function RaiseNote({ month: { raise, budgetUsd } }: { month: MonthReport }) {
  const t = useTranslations('use.month');
  const format = useFormatter();
  const money = useMoney();
  if (raise === null || budgetUsd === null) return null;
  const amounts = { value: money(raise.usd), base: money(budgetUsd) };
  return (
    <p className="flex items-start gap-2 rounded-control bg-amber-wash px-3 py-2 text-sm">
      <TrendingUp aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
      <span>
        {raise.until === null
          ? t('raisedLesson', amounts)
          : t('raised', {
              ...amounts,
              time: format.dateTime(raise.until, { month: 'numeric', day: 'numeric', ...CLOCK }),
            })}
      </span>
    </p>
  );
}
