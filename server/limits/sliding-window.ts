/**
 * One exact sliding window: at most `limit` units in any `windowMs` milliseconds; null: any number.
 *
 * Times are milliseconds of one monotonic clock and are counted in whole milliseconds, rounded up, so that nothing
 * ever leaves the window early. What is taken in the same millisecond shares one entry: the memory is bounded by
 * `windowMs` entries however many units are taken. Amounts are rounded up to whole units, which keeps the sum exact.
 *
 * A process that keeps to such a window also fits a token bucket of the same size that refills in `windowMs`: over
 * any stretch T the bucket admits limit × (1 + T / windowMs), the window at most limit × ⌈T / windowMs⌉.
 */
export type SlidingWindow = {
  /**
   * The first moment, `now` or later, at which `amount` more units fit. An amount over the whole limit counts as the
   * limit: it fits when the window is empty, so it waits but never for ever.
   */
  earliest(amount: number, now: number): number;
  /** Counts `amount` units at `at`, which is not before any earlier `at`. */
  take(amount: number, at: number): void;
  /** Replaces part of what was taken at `at` by what was truly used; without effect once it has left the window. */
  correct(at: number, expected: number, used: number): void;
  /** False: any number fits. */
  readonly limits: boolean;
  /** Another limit, from now on; what was taken counts against it, too. */
  setLimit(limit: number | null): void;
  /** Units within the window that ends at `now`. */
  used(now: number): number;
  /** An independent window with the same content, for looking ahead. */
  copy(): SlidingWindow;
};

type Entry = { readonly at: number; amount: number };

export function createSlidingWindow(
  begin: number | null,
  windowMs: number,
  content: readonly Entry[] = [],
): SlidingWindow {
  let limit = begin;
  const entries: Entry[] = content.map((entry) => ({ ...entry }));
  let sum = entries.reduce((total, entry) => total + entry.amount, 0);
  /** Entries before this index have left the window; they are cut off in bulk. */
  let first = 0;

  function expire(now: number): void {
    for (let entry = entries[first]; entry !== undefined && entry.at + windowMs <= now; entry = entries[first]) {
      sum -= entry.amount;
      first += 1;
    }
    if (first > 64 && first * 2 > entries.length) {
      entries.splice(0, first);
      first = 0;
    }
  }

  return {
    earliest(amount, now) {
      expire(now);
      if (limit === null) return now;
      let over = sum + Math.min(Math.ceil(amount), limit) - limit;
      let at = now;
      for (let index = first; over > 0; index += 1) {
        const entry = entries[index] as Entry;
        over -= entry.amount;
        at = entry.at + windowMs;
      }
      return at;
    },
    take(amount, at) {
      expire(at);
      const slot = Math.ceil(at);
      const last = entries.at(-1);
      const units = Math.ceil(amount);
      if (last?.at === slot) last.amount += units;
      else entries.push({ at: slot, amount: units });
      sum += units;
    },
    correct(at, expected, used) {
      const slot = Math.ceil(at);
      const entry = entries.findLast((candidate, index) => index >= first && candidate.at === slot);
      if (entry === undefined) return;
      const change = Math.max(Math.ceil(used) - Math.ceil(expected), -entry.amount);
      entry.amount += change;
      sum += change;
    },
    get limits() {
      return limit !== null;
    },
    setLimit(to) {
      limit = to;
    },
    used(now) {
      expire(now);
      return sum;
    },
    copy: () => createSlidingWindow(limit, windowMs, entries.slice(first)),
  };
}
