/** A lesson as it went, from what the store kept of it. Pure. */
import type { LessonTimeline, TimelinePause } from '../protocol/timeline.ts';

export type Kept = {
  readonly starts: readonly {
    readonly at: Date;
    readonly ticket: number;
    readonly attempt: number;
    readonly waitedMs: number | null;
    readonly promisedLowMs: number | null;
    readonly promisedHighMs: number | null;
  }[];
  readonly refusals: readonly { readonly at: Date; readonly kind: string; readonly status: number | null }[];
  readonly pauses: readonly {
    readonly kind: string;
    readonly from: Date;
    readonly until: Date | null;
    readonly endedAt: Date | null;
  }[];
  readonly intervalBeforeMs: number | null;
  readonly paceChanges: readonly { readonly at: Date; readonly fromMs: number; readonly toMs: number }[];
};

export type Moment = {
  readonly since: number;
  readonly now: number;
  readonly endedAt: number | null;
  /** What holds where nobody ever changed the pace. */
  readonly intervalMs: number;
};

/** A pause that was extended stands in the store as two: this near each other they are one. */
const ONE_PAUSE_MS = 1_000;

/** Pauses of one kind never overlap; each is over at its own end, at its planned one, or not yet. */
function pausesOf(kept: Kept['pauses'], now: number): TimelinePause[] {
  const whole = new Map<string, { kind: TimelinePause['kind']; from: number; until: number | null }[]>();
  for (const { kind, from, until, endedAt } of kept) {
    const planned = until !== null && until.getTime() <= now ? until.getTime() : null;
    const end = endedAt?.getTime() ?? planned;
    const of = whole.get(kind) ?? [];
    whole.set(kind, of);
    const last = of.at(-1);
    if (last === undefined || (last.until !== null && from.getTime() > last.until + ONE_PAUSE_MS)) {
      of.push({ kind: kind as TimelinePause['kind'], from: from.getTime(), until: end });
    } else {
      last.until = last.until === null || end === null ? null : Math.max(last.until, end);
    }
  }
  return [...whole.values()].flat().sort((a, b) => a.from - b.from);
}

export function timelineOf(kept: Kept, { since, now, endedAt, intervalMs }: Moment): LessonTimeline {
  const before = kept.intervalBeforeMs ?? kept.paceChanges[0]?.fromMs ?? intervalMs;
  return {
    since,
    toldAt: now,
    endedAt,
    starts: kept.starts.map(({ at, ticket, attempt, waitedMs, promisedLowMs, promisedHighMs }) => ({
      at: at.getTime(),
      ticket,
      attempt,
      waitedMs,
      promised:
        promisedLowMs === null || promisedHighMs === null ? null : { lowMs: promisedLowMs, highMs: promisedHighMs },
    })),
    refusals: kept.refusals.map(({ at, kind, status }) => ({
      at: at.getTime(),
      kind: kind as TimelinePause['kind'],
      status,
    })),
    pauses: pausesOf(kept.pauses, now),
    intervals: [
      { at: since, seconds: before / 1000 },
      ...kept.paceChanges.map(({ at, toMs }) => ({ at: at.getTime(), seconds: toMs / 1000 })),
    ],
  };
}
