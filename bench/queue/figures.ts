/** A timeline against the ideal schedule. */
import { medianOf } from '../measures.ts';
import type { LinePace } from './system.ts';
import type { Moments } from './timeline.ts';

export type Spread = { readonly p50: number; readonly mean: number; readonly p99: number; readonly max: number };

export type Figures = {
  /**
   * How far each start was from the first moment at which it was allowed: handed in, a slot free, and the interval over
   * since the start before it. Early counts like late.
   */
  readonly error: Spread;
  /** The same at the prompt's arrival in a warm CLI process; null without one. */
  readonly arrival: Spread | null;
  readonly shortestGapMs: number;
  /** Starts that came too early, by more than 0.01 ms. */
  readonly tooEarly: number;
  /** Of starts that waited for a slot alone. */
  readonly freedToStart: Spread | null;
  /** From the hand-over of the first to the end of the last, as a multiple of the best schedule for the same answers. */
  readonly drain: number;
  readonly accepted: Spread;
};

const CLOCK_MS = 0.01;

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    p50: medianOf(sorted),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

export function figuresOf(moments: Iterable<Moments>, { intervalMs, cap }: LinePace): Figures {
  const starts = [...moments].sort((a, b) => a.started - b.started);
  const errors: number[] = [];
  const arrivals: number[] = [];
  const freed: number[] = [];
  const gaps: number[] = [];
  starts.forEach((moment, index) => {
    const before = starts[index - 1];
    const paced = before === undefined ? Number.NEGATIVE_INFINITY : before.started + intervalMs;
    const slot = slotFree(
      starts.slice(0, index).map(({ ended }) => ended),
      cap,
    );
    const allowed = Math.max(moment.handedIn, paced, slot);
    errors.push(Math.abs(moment.started - allowed));
    if (moment.arrived !== null) arrivals.push(Math.abs(moment.arrived - allowed));
    if (slot === allowed) freed.push(moment.started - slot);
    if (before !== undefined) gaps.push(moment.started - before.started);
  });
  return {
    error: spreadOf(errors) as Spread,
    arrival: spreadOf(arrivals),
    shortestGapMs: Math.min(...gaps),
    tooEarly: gaps.filter((gap) => gap < intervalMs - CLOCK_MS).length,
    freedToStart: spreadOf(freed),
    drain: drainOf(starts, { intervalMs, cap }),
    accepted: spreadOf(starts.map(({ handedIn, accepted }) => accepted - handedIn)) as Spread,
  };
}

/** When fewer than `cap` of those with these ends are still being answered. */
function slotFree(ends: readonly number[], cap: number): number {
  if (ends.length < cap) return Number.NEGATIVE_INFINITY;
  return [...ends].sort((a, b) => a - b)[ends.length - cap] as number;
}

function drainOf(starts: readonly Moments[], { intervalMs, cap }: LinePace): number {
  const order = [...starts].sort((a, b) => a.handedIn - b.handedIn);
  const begin = order[0]?.handedIn ?? 0;
  const ends: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { handedIn, started, ended } of order) {
    last = Math.max(handedIn, last + intervalMs, slotFree(ends, cap));
    ends.push(last + ended - started);
  }
  return (Math.max(...starts.map(({ ended }) => ended)) - begin) / (Math.max(...ends) - begin);
}

/** The figures of several runs as one: medians, but the worst of what must never happen. */
export function together(runs: readonly Figures[]): Figures {
  const spread = (pick: (figures: Figures) => Spread | null): Spread | null => {
    const all = runs.map(pick).filter((one) => one !== null);
    if (all.length === 0) return null;
    const of = (name: keyof Spread) => medianOf(all.map((one) => one[name]));
    return { p50: of('p50'), mean: of('mean'), p99: of('p99'), max: of('max') };
  };
  return {
    error: spread(({ error }) => error) as Spread,
    arrival: spread(({ arrival }) => arrival),
    shortestGapMs: Math.min(...runs.map(({ shortestGapMs }) => shortestGapMs)),
    tooEarly: runs.reduce((sum, { tooEarly }) => sum + tooEarly, 0),
    freedToStart: spread(({ freedToStart }) => freedToStart),
    drain: medianOf(runs.map(({ drain }) => drain)),
    accepted: spread(({ accepted }) => accepted) as Spread,
  };
}
