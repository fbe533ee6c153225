import type { QuotaReading, QuotaTold } from '../limits/quota.ts';
import type { Decision } from './decision.ts';
import type { Estimate } from './estimate.ts';
import type { Ledger } from './ledger.ts';
import type { Order } from './lesson-line.ts';
import type { IntervalChange, Pace, PaceRequest } from './pace.ts';
import type { Pause, PauseKind } from './pauses.ts';
import type { Place } from './places.ts';
import type { Ending, ExpectedTokens, Outcome, QueuedQuestion, Withdrawal } from './question.ts';
import type { Rank } from './ranks.ts';
import type { QueueSettings } from './settings.ts';

/** What starting a question says. */
export type StartFacts = {
  /** With this attempt counted. */
  readonly question: QueuedQuestion;
  /** Ids of those that are answered with it. */
  readonly followers: readonly string[];
  /** Whether accepted = ended + waiting + running (Q7), looked at on every start. */
  readonly balanced: boolean;
};

/** What the end of an attempt brought about. */
export type SettleFacts = {
  /** How those in `ended` ended; null when nobody did. */
  readonly ending: Ending | null;
  readonly ended: readonly string[];
  /** Ids that are back at the head of their lesson. */
  readonly requeued: readonly string[];
  /** The pause that was opened or extended. */
  readonly pause: Pause | null;
  /** For the history of the pace. */
  readonly interval: IntervalChange | null;
};

/**
 * Who is answered next, and when (RULES.md, Q2–Q10). Every method is told the time: monotonic milliseconds that never
 * go back between two calls. Nothing here waits, reads a clock or starts anything.
 */
export type Queue = {
  /** What is to be done at `now` (Q3). Asking changes nothing. */
  next(now: number): Decision;
  /** The waiting question `id` is being answered from `now` on. Throws when it does not lead in a waiting line. */
  start(id: string, now: number): StartFacts;
  /** Accepts a question; false, and nothing else, when one with its id is here. `head`: before all others (Q4). */
  enqueue(question: QueuedQuestion, now: number, options?: { readonly head?: boolean }): boolean;
  /** New text: new expectations. False when it does not wait. The place stays; `mergeKey` is null when left out. */
  edit(id: string, expected: ExpectedTokens, mergeKey?: string | null): boolean;
  /**
   * The ranks that put the waiting question `id` right before `before`, or at the end of its lesson's line (Q2.6). Null
   * when one of them does not wait in that line. Changes nothing: `rank` does.
   */
  ranksFor(id: string, before: string | null): readonly Rank[] | null;
  /** Gives those of them that still wait their ranks. */
  rank(ranks: readonly Rank[]): void;
  /** Holds a waiting question, or lets it go (Q2.7). False when it does not wait. */
  hold(id: string, on: boolean): boolean;
  /**
   * Ends a question that waits (Q9), or one that is answered along with another. `running`: nothing happened yet,
   * its attempt has to be aborted and settled.
   */
  cancel(id: string, now: number, as?: Exclude<Ending, 'answered'>): 'waiting' | 'running' | 'unknown';
  /** The attempt of `id` ended. Null, and nothing else, when none was under way. */
  settle(id: string, outcome: Outcome, now: number): SettleFacts | null;
  /** Ids that are answered, or wait to be answered, along with `id`. */
  followers(id: string): readonly string[];
  /** The provider's own word on what is left (Q3.6). */
  observeQuota(readings: readonly QuotaReading[], now: number): void;
  /** What it said last. */
  quota(): readonly QuotaTold[];
  /** Opens or extends a pause; gives it as it now stands. */
  pause(pause: { readonly kind: PauseKind; readonly until: number | null }, now: number): Pause;
  /** Ends one kind of pause or all; gives those that were open. */
  resume(kind: PauseKind | 'all', now: number): readonly Pause[];
  setPace(request: PaceRequest, now: number): IntervalChange | null;
  /** Other limits of a minute, from now on (Q3.10). */
  setLimits(limits: QueueSettings['limits']): void;
  setOrder(lessonId: string, order: Order): void;
  /** Switches dispatch of one lesson; intake is not the queue's business. */
  setDispatch(lessonId: string, on: boolean): void;
  /** The lesson is over: what waits ends as `as`, what is being answered goes on. Gives the ids that ended. */
  closeLesson(lessonId: string, as?: Withdrawal): readonly string[];
  /** A failed question of the lesson has been answered by hand afterwards (Q7.4): only the ledger changes. */
  amend(lessonId: string): void;
  /** Every waiting question with its place, in the serving order; the same array until the line changes. */
  places(): readonly Place[];
  /** Estimates of all that wait (Q10). One that nobody can promise has none: dispatch off, or a pause without end. */
  estimates(now: number): ReadonlyMap<string, Estimate>;
  ledger(): Ledger;
  /** Pauses open at `now`, the governing one first. */
  pauses(now: number): readonly Pause[];
  pace(): Pace;
};
