import type { AnswerEvent, AnswerProvider, AnswerRequest } from '../provider/answer-provider.ts';
import type { Queue, QueuedQuestion, SettleFacts, StartFacts } from '../queue/queue.ts';
import type { AttemptEnd } from './attempt-end.ts';
import type { Clock } from './clock.ts';

/** What dispatch tells, in this order: starting → started → event … → ended → settled; changed after each change. */
export type DispatchReports = {
  /**
   * Commits the attempt before the provider is asked, and gives the request. `startedAt` is the planned start: now,
   * or up to 100 ms ahead. The request leaves at that moment or at most `LATEST_SEND_MS` later. The queue still counts
   * the question as waiting. Rejecting means trouble with the store: nothing is sent, the question keeps its exact
   * place, and it is tried again after 1 s, doubling to 30 s. `gone`: it has just ended, nothing was committed.
   */
  starting(question: QueuedQuestion, startedAt: number): Promise<AnswerRequest | 'gone'>;
  /**
   * The committed attempt was not sent and never will be: a pause opened, the question was cancelled or edited, or
   * another one came before it in these milliseconds. Commits that; it may be called for a question that is gone.
   */
  withdrawn(question: QueuedQuestion): Promise<void>;
  /** The request has just left: `at` is the moment from which the gap is measured. Never throws. */
  started(facts: StartFacts, at: number): void;
  /** A piece of the answer. Never throws. */
  event(questionId: string, event: AnswerEvent): void;
  /** Commits the end of the attempt before the queue is told. If it rejects it is called again (1 s … 30 s). */
  ended(questionId: string, end: AttemptEnd): Promise<void>;
  /** The queue was told: what it brought about, for the history of pauses and pace. Never throws. */
  settled(questionId: string, facts: SettleFacts, end: AttemptEnd): void;
  /** The line, a pause or the pace changed: project the views anew. Never throws. */
  changed(): void;
};

export type DispatchParts = {
  readonly queue: Queue;
  readonly clock: Clock;
  readonly provider: AnswerProvider;
  readonly reports: DispatchReports;
};
