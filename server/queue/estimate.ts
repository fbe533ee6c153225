import type { Limits } from '../limits/limits.ts';
import type { Quota } from '../limits/quota.ts';
import type { ExpectedTokens } from './question.ts';

/**
 * The honest wait (Q10): the schedule is played ahead many times, each time with service times drawn anew from those
 * seen, and every question's start is noted. Nothing is random: the draws come from a fixed sequence, so the same
 * state gives the same estimate and a screen does not flicker.
 */
export type Estimate = {
  /** Milliseconds from now to the start of its answer: the middle, and the range of 8 in 10 plays. */
  readonly expectedMs: number;
  readonly lowMs: number;
  readonly highMs: number;
};

/** What the schedule needs to know. */
export type Outlook = {
  readonly now: number;
  /** Nothing starts before: the end of the governing pause, or now. */
  readonly notBefore: number;
  readonly lastStartAt: number;
  readonly intervalMs: number;
  readonly maxConcurrent: number;
  /** When each attempt under way began. */
  readonly runningSince: readonly number[];
  /** Service times, ascending, not empty. */
  readonly serviceMs: readonly number[];
  /** Expected tokens of those that wait, in the serving order. */
  readonly waiting: readonly ExpectedTokens[];
  /** A fresh look at the windows of the limits for each play, and at what the provider says is left. */
  readonly limits: () => Pick<Limits, 'earliest' | 'take'>;
  readonly quota: () => Pick<Quota, 'earliest' | 'take'>;
};

/** Plays for short lines and for long ones: the work stays within a few milliseconds for 300. */
const MOST_PLAYS = 41;
const FEWEST_PLAYS = 9;
const STARTS_PLAYED = 12_000;

/** One estimate for each of `waiting`, in the same order. */
export function estimate(outlook: Outlook): Estimate[] {
  const count = outlook.waiting.length;
  const plays = Math.max(FEWEST_PLAYS, Math.min(MOST_PLAYS, Math.floor(STARTS_PLAYED / Math.max(1, count)))) | 1;
  const starts = new Float64Array(plays * count);
  for (let play = 0; play < plays; play += 1) simulate(outlook, play, plays, starts);
  const rank = (share: number): number => Math.round(share * (plays - 1));
  return outlook.waiting.map((_, index) => {
    const seen = starts.subarray(index * plays, (index + 1) * plays).sort();
    const wait = (share: number): number => Math.max(0, (seen[rank(share)] as number) - outlook.now);
    return { expectedMs: wait(0.5), lowMs: wait(0.1), highMs: wait(0.9) };
  });
}

function simulate(outlook: Outlook, play: number, plays: number, starts: Float64Array): void {
  const { now, intervalMs, serviceMs, waiting } = outlook;
  const draw = createDraw(play);
  const limits = outlook.limits();
  const quota = outlook.quota();
  const free = slots(outlook, draw);
  let last = outlook.lastStartAt;
  waiting.forEach((tokens, index) => {
    const ready = Math.max(now, outlook.notBefore, last + intervalMs, free[0] as number);
    const at = limits.earliest(tokens, quota.earliest(tokens, last, ready)).at;
    limits.take(tokens, at);
    quota.take(tokens, at);
    starts[index * plays + play] = at;
    last = at;
    replaceFirst(free, at + pick(serviceMs, draw()));
  });
}

/** When each of the slots is free, as a heap (an ascending list is one). */
function slots(outlook: Outlook, draw: () => number): number[] {
  const { now, runningSince, serviceMs, waiting } = outlook;
  const cap = Math.max(1, Math.min(outlook.maxConcurrent, runningSince.length + waiting.length));
  const ends = runningSince.map((since) => now + remainder(serviceMs, now - since, draw())).sort((a, b) => a - b);
  const open = Math.max(0, cap - ends.length);
  // With the cap lowered more may run than there are slots: the first to end free none.
  return [...new Array<number>(open).fill(now), ...ends.slice(Math.max(0, ends.length - cap))];
}

/** What is left of an answer that has taken `elapsed`: from those times seen that were longer. */
function remainder(serviceMs: readonly number[], elapsed: number, share: number): number {
  const longer = serviceMs.filter((time) => time > elapsed);
  // Longer than any seen: the longer it has taken, the longer it will.
  if (longer.length === 0) return elapsed / 4;
  return pick(longer, share) - elapsed;
}

function pick(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * sorted.length)] as number;
}

/** Numbers in [0, 1), the same ones for the same play: a linear congruential sequence (Numerical Recipes). */
function createDraw(play: number): () => number {
  let state = Math.imul(play + 1, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Puts `value` in place of the least one and restores the heap. */
function replaceFirst(heap: number[], value: number): void {
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
    if ((heap[child] as number) >= value) break;
    heap[index] = heap[child] as number;
    index = child;
  }
  heap[index] = value;
}
