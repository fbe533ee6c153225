/** What a month may cost, and what it will likely cost. Pure. */
import type { BudgetRaise, MonthReport } from '../protocol/history.ts';

/** From this share of the budget on the teacher is warned. */
const WARNING_SHARE = 0.8;
/** Before this share of the month is over, a forecast would be a guess. */
const FORECAST_FROM = 0.1;

export type Month = {
  readonly month: string;
  readonly start: Date;
  /** The first moment of the next one. */
  readonly end: Date;
};

export function standingOf(spentUsd: number, budgetUsd: number | null): MonthReport['standing'] {
  if (budgetUsd === null) return 'fine';
  if (spentUsd >= budgetUsd) return 'stopped';
  return spentUsd >= budgetUsd * WARNING_SHARE ? 'warning' : 'fine';
}

/** The month goes on as it went so far. Null: too early to say. */
export function forecastOf(spentUsd: number, { start, end }: Month, now: Date): number | null {
  const share = (now.getTime() - start.getTime()) / (end.getTime() - start.getTime());
  if (share < FORECAST_FROM || share > 1) return null;
  return spentUsd / share;
}

export function monthReport(
  month: Month,
  now: Date,
  spent: { readonly thisMonth: number; readonly lastMonth: number },
  { budgetUsd, raise }: { readonly budgetUsd: number | null; readonly raise: BudgetRaise | null },
): MonthReport {
  return {
    month: month.month,
    spentUsd: spent.thisMonth,
    budgetUsd,
    raise,
    forecastUsd: forecastOf(spent.thisMonth, month, now),
    lastMonthUsd: spent.lastMonth,
    standing: standingOf(spent.thisMonth, raise?.usd ?? budgetUsd),
  };
}
