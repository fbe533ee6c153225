/** A lesson as it went, moment by moment: what the chart over the lesson is drawn from. Times are epoch milliseconds. */
import type { PauseKind, WaitView } from './views.ts';

/** One attempt left for the provider. */
export type TimelineStart = {
  readonly at: number;
  readonly ticket: number;
  /** 1 for the first of its question. Later ones were no wait of the student's. */
  readonly attempt: number;
  /** From asking to the first start; null where nobody measured it. */
  readonly waitedMs: number | null;
  readonly promised: WaitView | null;
};

export type TimelineRefusal = { readonly at: number; readonly kind: PauseKind; readonly status: number | null };

/** `until` null: it still holds. */
export type TimelinePause = { readonly kind: PauseKind; readonly from: number; readonly until: number | null };

/** From `at` on, starts are this far apart at least. */
export type TimelineInterval = { readonly at: number; readonly seconds: number };

/** All in the order of time. */
export type LessonTimeline = {
  /** What happened from this moment on is told, and told whole; everything before it stays as it was told. */
  readonly since: number;
  readonly toldAt: number;
  readonly endedAt: number | null;
  readonly starts: readonly TimelineStart[];
  readonly refusals: readonly TimelineRefusal[];
  /** Those that held at `since` or later. */
  readonly pauses: readonly TimelinePause[];
  /** The first is what held at `since`. */
  readonly intervals: readonly TimelineInterval[];
};
