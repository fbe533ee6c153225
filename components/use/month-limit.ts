/** What the month is measured by: its budget, or the raise that holds in its place. Pure. */
import type { MonthReport } from '../../server/protocol/history.ts';

export const limitOf = ({ budgetUsd, raise }: Pick<MonthReport, 'budgetUsd' | 'raise'>): number | null =>
  raise?.usd ?? budgetUsd;
