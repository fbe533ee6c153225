/**
 * How long answers take: a bounded memory of the latest service times, with a prior until enough were seen.
 */
export type ServiceTimes = {
  seen(serviceMs: number): void;
  /** The present sample, ascending, never empty. */
  sample(): readonly number[];
};

const KEPT = 256;

/** Short answers of a small model, streamed: what a class sees before its first own times. Milliseconds. */
const PRIOR = [3_000, 5_000, 6_500, 8_000, 9_500, 12_000, 15_000, 20_000];

export function createServiceTimes(restored: readonly number[]): ServiceTimes {
  const latest = restored.slice(-KEPT);
  let sorted: readonly number[] | null = null;

  return {
    seen(serviceMs) {
      latest.push(serviceMs);
      if (latest.length > KEPT) latest.shift();
      sorted = null;
    },
    sample() {
      sorted ??= (latest.length < PRIOR.length ? [...latest, ...PRIOR] : [...latest]).sort((a, b) => a - b);
      return sorted;
    },
  };
}
