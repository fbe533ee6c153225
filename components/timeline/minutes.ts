/** A lesson in equal steps: what its chart shows as bars, and its numbers. Pure; times are epoch milliseconds. */
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import type { PauseKind } from '../../server/protocol/views.ts';

const MINUTE = 60_000;
/** Steps in minutes, and how long a span they cut up. */
const STEPS = [
  { upTo: 100, step: 1 },
  { upTo: 200, step: 2 },
  { upTo: 500, step: 5 },
  { upTo: 1_500, step: 15 },
  { upTo: 6_000, step: 60 },
  { upTo: Number.POSITIVE_INFINITY, step: 360 },
];
/** Quiet at either end that is longer than this is not shown. */
const QUIET_MS = 5 * MINUTE;
const SHORTEST_MS = 5 * MINUTE;

export type Span = { readonly from: number; readonly until: number };

export type Step = {
  readonly from: number;
  readonly until: number;
  readonly starts: number;
  readonly perMinute: number;
  /** Of the questions that were first started in it (ms); null: none was. */
  readonly medianWaitMs: number | null;
  readonly longestWaitMs: number | null;
  /** Of those that were promised something: how many came within or before the promised range. */
  readonly promised: number;
  readonly kept: number;
  readonly refusals: readonly { readonly kind: PauseKind; readonly count: number }[];
  readonly pausedMs: number;
  /** At its end. */
  readonly intervalSeconds: number;
};

/** The part of the lesson in which something happened; with `lastMs`, no more than that at its end. */
export function spanOf({ since, toldAt, endedAt, starts, refusals }: LessonTimeline, lastMs: number | null): Span {
  const events = [...starts, ...refusals].map(({ at }) => at);
  const [first, last] = events.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  const end = endedAt === null ? toldAt : last > 0 && endedAt - last > QUIET_MS ? last + MINUTE : endedAt;
  const begin = events.length > 0 && first - since > QUIET_MS ? first - MINUTE : since;
  // A lesson that nobody asked in says nothing of its hours.
  const whole = events.length === 0 ? Math.max(begin, end - 60 * MINUTE) : begin;
  const from = lastMs === null ? whole : Math.max(whole, end - lastMs);
  return { from: Math.min(from, end - SHORTEST_MS), until: end };
}

export const stepMs = ({ from, until }: Span): number =>
  MINUTE * (STEPS.find(({ upTo }) => (until - from) / MINUTE <= upTo)?.step ?? 1);

function middle(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length / 2) - 1)] ?? null;
}

/** Of all pauses together: what two hold at once counts once. */
export function pausedWithin({ pauses, toldAt }: LessonTimeline, { from, until }: Span): number {
  let paused = 0;
  let reached = from;
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(reached, pause.from);
    const end = Math.min(until, pause.until ?? toldAt);
    if (end > begin) {
      paused += end - begin;
      reached = end;
    }
  }
  return paused;
}

function countedKinds(refusals: LessonTimeline['refusals']): Step['refusals'] {
  const counts = new Map<PauseKind, number>();
  for (const { kind } of refusals) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

export function stepsOf(timeline: LessonTimeline, span: Span): Step[] {
  const step = stepMs(span);
  const steps: Step[] = [];
  const { starts, refusals, intervals } = timeline;
  let [start, refusal, interval] = [0, 0, 0];
  for (let from = Math.floor(span.from / step) * step; from < span.until; from += step) {
    const until = from + step;
    while ((starts[start]?.at ?? until) < from) start += 1;
    while ((refusals[refusal]?.at ?? until) < from) refusal += 1;
    const [firstStart, firstRefusal] = [start, refusal];
    while ((starts[start]?.at ?? until) < until) start += 1;
    while ((refusals[refusal]?.at ?? until) < until) refusal += 1;
    while ((intervals[interval + 1]?.at ?? until) < until) interval += 1;
    const within = starts.slice(firstStart, start);
    const waited = within.filter(({ attempt, waitedMs }) => attempt === 1 && waitedMs !== null);
    const waits = waited.map(({ waitedMs }) => waitedMs ?? 0);
    const promised = waited.filter((each) => each.promised !== null);
    steps.push({
      from,
      until,
      starts: within.length,
      perMinute: within.length / (step / MINUTE),
      medianWaitMs: middle(waits),
      longestWaitMs: waits.length === 0 ? null : Math.max(...waits),
      promised: promised.length,
      kept: promised.filter((each) => !isLate(each)).length,
      refusals: countedKinds(refusals.slice(firstRefusal, refusal)),
      pausedMs: pausedWithin(timeline, { from, until: Math.min(until, span.until) }),
      intervalSeconds: intervals[interval]?.seconds ?? 0,
    });
  }
  return steps;
}

/** It waited longer than the range that was promised, by more than the record of the estimates lets pass: 20 % and 3 s. */
export const isLate = ({ waitedMs, promised }: LessonTimeline['starts'][number]): boolean =>
  waitedMs !== null && promised !== null && waitedMs > Math.max(promised.highMs * 1.2, promised.highMs + 3_000);

/** The whole span in a few numbers. */
export function summaryOf(timeline: LessonTimeline, span: Span) {
  const within = <Each extends { readonly at: number }>(each: readonly Each[]) =>
    each.filter(({ at }) => at >= span.from && at <= span.until);
  const starts = within(timeline.starts);
  const waits = starts.flatMap(({ attempt, waitedMs }) => (attempt === 1 && waitedMs !== null ? [waitedMs] : []));
  return {
    starts: starts.length,
    medianWaitMs: middle(waits),
    refusals: within(timeline.refusals).length,
    pausedMs: pausedWithin(timeline, span),
  };
}
