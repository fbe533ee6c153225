/**
 * How long to leave an overloaded provider alone (Q4.4): 5 s, doubling to 60 s, each stretched by a random quarter at
 * most, so that many classrooms do not come back together; 60 s is never passed.
 */
export type BackOff = {
  /** The end of the back-off for an attempt refused at `now`. Attempts of one burst double it once only. */
  refused(startedAt: number, now: number): number;
  /** A success of an attempt that began after the last refusal ends the doubling. */
  answered(startedAt: number): void;
};

const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;
const STRETCH = 0.25;

/** `random` gives numbers in [0, 1). */
export function createBackOff(random: () => number): BackOff {
  let nextMs = FIRST_MS;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;

  return {
    refused(startedAt, now) {
      if (startedAt < refusedAt) return until;
      refusedAt = now;
      until = now + Math.min(LONGEST_MS, nextMs * (1 + STRETCH * random()));
      nextMs = Math.min(LONGEST_MS, nextMs * 2);
      return until;
    },
    answered(startedAt) {
      if (startedAt >= refusedAt) nextMs = FIRST_MS;
    },
  };
}
