/**
 * What was answered, refused and failed in all. Anybody may ask, again and again, and counting a school year takes
 * milliseconds in which nothing else happens: so it is counted anew only when something has ended.
 */
import type { House } from './house.ts';

export type Totals = { readonly processed: number; readonly refused: number; readonly failed: number };

/** What is erased changes them without an end. */
const FRESH_MS = 10_000;

export function createTotals(house: House): () => Promise<Totals> {
  type Counted = {
    readonly since: string;
    readonly facts: unknown;
    readonly at: number;
    readonly totals: Promise<Totals>;
  };
  let last: Counted | null = null;

  return () => {
    const { answered, answeredByHand, failed } = house.queue.ledger().total;
    const since = [answered, answeredByHand, failed].join();
    const now = house.clock.now();
    // Each refusal makes the facts of the desk anew.
    if (last?.since !== since || last.facts !== house.facts || now - last.at >= FRESH_MS) {
      const counted = { since, facts: house.facts, at: now, totals: house.store.queue.totals() };
      last = counted;
      counted.totals.catch(() => {
        if (last === counted) last = null;
      });
    }
    return last.totals;
  };
}
