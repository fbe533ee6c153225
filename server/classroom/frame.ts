/**
 * The state of the whole house at one moment, worked out once and read by every projection of that moment.
 * Times are monotonic milliseconds; `toWall` turns one into epoch milliseconds.
 */
import type { QuotaLeftView } from '../protocol/desk-views.ts';
import type { PauseKind, PauseView, WaitView } from '../protocol/views.ts';
import type { Ending } from './ending.ts';

export type Wait = { readonly lowMs: number; readonly highMs: number; readonly expectedMs: number };

export type OpenPause = { readonly kind: PauseKind; readonly until: number | null };

export type Frame = {
  readonly now: number;
  readonly toWall: (monotonic: number) => number;
  /** 1 is next. Waiting questions only, counted within their lesson. */
  readonly places: ReadonlyMap<string, number>;
  /** The ids of each lesson's waiting questions in the order in which they will be served, without held ones. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** Lessons whose questions wait for the teacher's approval. */
  readonly approving: ReadonlySet<string>;
  /** Questions that are about to leave, until the moment (monotonic) at which they do. */
  readonly leaving: ReadonlyMap<string, { readonly at: number; readonly ending: Ending }>;
  readonly waits: ReadonlyMap<string, Wait>;
  /** What holds the whole house, the one that ends last first. */
  readonly pauses: readonly OpenPause[];
  readonly pace: {
    readonly intervalMs: number;
    readonly minIntervalMs: number;
    readonly maxConcurrent: number;
    readonly fixed: boolean;
  };
  /** What the provider said last of what is left. */
  readonly quota: readonly {
    readonly dimension: QuotaLeftView['dimension'];
    readonly limit: number;
    readonly remaining: number;
    readonly toldAt: number;
    readonly fullAt: number;
  }[];
};

export function pauseView(frame: Frame, pause: OpenPause): PauseView {
  return {
    kind: pause.kind,
    endsInMs: pause.until === null ? null : Math.max(0, Math.round(pause.until - frame.now)),
    endsAt: pause.until === null ? null : Math.round(frame.toWall(pause.until)),
  };
}

export const waitView = (wait: Wait | undefined): WaitView | null =>
  wait === undefined
    ? null
    : { lowMs: Math.max(0, Math.round(wait.lowMs)), highMs: Math.max(0, Math.round(wait.highMs)) };
