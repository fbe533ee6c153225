/** This month against the last one. Pure. */
import type { MonthReport } from '../../server/protocol/history.ts';

/** Closer than this is the same. */
const SAME = 0.05;

export type Trend = { readonly way: 'up' | 'down' | 'same'; readonly share: number };

/** Null: there is nothing to compare. */
export function trendOf({
  forecastUsd,
  lastMonthUsd,
}: Pick<MonthReport, 'forecastUsd' | 'lastMonthUsd'>): Trend | null {
  if (forecastUsd === null || lastMonthUsd === 0) return null;
  const change = forecastUsd / lastMonthUsd - 1;
  const way = Math.abs(change) < SAME ? 'same' : change > 0 ? 'up' : 'down';
  return { way, share: Math.abs(change) };
}
