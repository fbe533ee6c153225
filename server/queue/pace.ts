/**
 * The interval between starts (Q5): it widens after a pace refusal, narrows after a run of answers, and never goes
 * under the configured minimum. Attempts that began before the last change say nothing of the present interval, so a
 * burst of refusals widens it once.
 */
export type Pace = {
  readonly intervalMs: number;
  readonly minIntervalMs: number;
  readonly maxConcurrent: number;
  /** The teacher holds the interval: it adapts no more. */
  readonly fixed: boolean;
};

/** A line of the pace's history. */
export type IntervalChange = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly why: 'refused' | 'answered' | 'teacher';
};

export type PaceRequest = {
  readonly minIntervalMs?: number;
  readonly maxConcurrent?: number;
  readonly fixed?: boolean;
};

export type PaceKeeper = {
  read(): Pace;
  refused(startedAt: number, now: number): IntervalChange | null;
  answered(startedAt: number, now: number): IntervalChange | null;
  /** What the teacher sets. A fixed pace runs at the minimum itself, at once. */
  set(request: PaceRequest, now: number): IntervalChange | null;
};

const WIDEN = 1.5;
const NARROW = 1.25;
const RUN_OF_ANSWERS = 5;
/** An interval near 0 would hardly widen by a factor: the first step goes here at least. */
const FIRST_STEP_MS = 250;

export function createPaceKeeper(begin: Pace, maxIntervalMs: number): PaceKeeper {
  let pace = begin;
  let changedAt = Number.NEGATIVE_INFINITY;
  let run = 0;

  function change(to: number, why: IntervalChange['why'], now: number): IntervalChange | null {
    run = 0;
    const from = pace.intervalMs;
    if (to === from) return null;
    pace = { ...pace, intervalMs: to };
    changedAt = now;
    return { at: now, from, to, why };
  }

  return {
    read: () => pace,
    refused(startedAt, now) {
      if (pace.fixed || startedAt < changedAt) return null;
      const widest = Math.max(maxIntervalMs, pace.minIntervalMs);
      return change(Math.min(widest, Math.max(FIRST_STEP_MS, Math.round(pace.intervalMs * WIDEN))), 'refused', now);
    },
    answered(startedAt, now) {
      if (pace.fixed || startedAt < changedAt) return null;
      run += 1;
      if (run < RUN_OF_ANSWERS) return null;
      return change(Math.max(pace.minIntervalMs, Math.round(pace.intervalMs / NARROW)), 'answered', now);
    },
    set(request, now) {
      const untouched = pace.intervalMs === pace.minIntervalMs;
      pace = { ...pace, ...request };
      const least = pace.minIntervalMs;
      return change(pace.fixed || untouched ? least : Math.max(least, pace.intervalMs), 'teacher', now);
    },
  };
}
