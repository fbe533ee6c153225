import type { MonthReport } from '../../server/protocol/history.ts';
import { limitOf } from './month-limit.ts';

const TONE = { fine: 'var(--accent)', warning: 'var(--amber)', stopped: 'var(--red)' } as const;

/** How much of the budget is used; the stroke stands at 80 %. The figures beside it say the same. */
export function BudgetBar({ month }: { month: MonthReport }) {
  const { spentUsd, standing } = month;
  const limit = limitOf(month);
  const share = limit === null ? 0 : Math.min(1, spentUsd / limit);
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden className="block h-3 w-full rounded-full">
      <rect width="100" height="4" fill="var(--sunken)" />
      <rect width={share * 100} height="4" fill={TONE[standing]} />
      <rect x="79.9" width="0.3" height="4" fill="var(--ink)" />
    </svg>
  );
}
