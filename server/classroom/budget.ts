/**
 * What a month may cost. At the budget a pause of its own name begins, and holds until the budget is raised or the
 * month is over; what is being answered then is finished. The month is the server's own.
 */
import type { BudgetRaise, MonthReport } from '../protocol/history.ts';
import { priceOf } from '../provider/prices.ts';
import { monthReport, standingOf } from '../usage/budget.ts';
import { monthOf, startOfMonth } from '../usage/days.ts';
import type { House } from './house.ts';
import { recordPause } from './pause-log.ts';
import { endPauses } from './steer.ts';

const SETTING = 'budget';

export type Budget = {
  /** US dollars a month; null: as much as it takes. */
  set(monthlyUsd: number | null): Promise<void>;
  /** Without a raise. */
  monthlyUsd(): number | null;
  /** An answer of a model without one counts as the dearest. */
  hasPrice(model: string): boolean;
  /** Holds in its place; null: no longer. */
  raise(raise: BudgetRaise | null): void;
  month(): Promise<MonthReport>;
  /** An answer has cost this much. */
  spent(usd: number): void;
  /** Reads the sum anew and begins or ends the pause: at the start, and when a month may have begun. */
  check(): Promise<void>;
};

export async function createBudget(house: House): Promise<Budget> {
  const { store, clock } = house;
  const kept = await store.settings.read(SETTING);
  let limit = kept === null ? null : (JSON.parse(kept) as { monthlyUsd: number }).monthlyUsd;
  let raised: BudgetRaise | null = null;
  let spentUsd = 0;
  let of = '';

  const sum = async (from: Date, until: Date) =>
    (await store.history.use(from, until)).reduce((total, { costUsd }) => total + costUsd, 0);

  async function count(): Promise<void> {
    const now = new Date(clock.wall());
    spentUsd = await sum(startOfMonth(now), startOfMonth(now, 1));
    of = monthOf(now);
  }

  function hold(): void {
    const paused = house.queue.pauses(clock.now()).some(({ kind }) => kind === 'budget');
    const standing = standingOf(spentUsd, raised?.usd ?? limit);
    const stopped = standing === 'stopped';
    if (house.budgetLow !== (standing === 'warning')) {
      house.budgetLow = standing === 'warning';
      house.announcer.changed();
    }
    if (stopped && !paused) {
      recordPause(house, house.queue.pause({ kind: 'budget', until: null }, clock.now()));
      house.log.warn({}, 'the budget of the month is used up');
      house.announcer.changed();
    }
    if (!stopped && paused) endPauses(house, { kind: 'budget' });
  }

  const check = async () => {
    await count();
    hold();
  };

  return {
    check,
    async set(monthlyUsd) {
      if (monthlyUsd === null) await store.settings.remove(SETTING);
      else await store.settings.write(SETTING, JSON.stringify({ monthlyUsd }));
      limit = monthlyUsd;
      await check();
    },
    monthlyUsd: () => limit,
    hasPrice: (model: string) => priceOf(model) !== null,
    raise(raise) {
      raised = raise;
      hold();
    },
    async month() {
      await count();
      const now = new Date(clock.wall());
      const [start, end] = [startOfMonth(now), startOfMonth(now, 1)];
      const budget = { budgetUsd: limit, raise: raised };
      const lastMonth = await sum(startOfMonth(now, -1), start);
      return monthReport({ month: of, start, end }, now, { thisMonth: spentUsd, lastMonth }, budget);
    },
    spent(usd) {
      spentUsd += usd;
      hold();
    },
  };
}
