import type { AnswerEvent, AnswerRequest, Failure, TokenUse } from '../provider/answer-provider.ts';
import type { Outcome, QueuedQuestion, Withdrawal } from '../queue/queue.ts';
import type { AttemptEnd, Heard } from './attempt-end.ts';
import { eventsOf, listen } from './listen.ts';
import type { DispatchParts } from './reports.ts';
import { createRetry } from './retry.ts';
import { judge } from './verdict.ts';

/** The questions being answered: each from its start to the committed, settled end. */
export type Attempts = {
  /** Makes a question ready to be sent: what takes time is done ahead. */
  ready(question: QueuedQuestion, request: AnswerRequest): ReadyAttempt;
  /** Ends a waiting question that killed our process too often (Q8.2). */
  giveUp(question: QueuedQuestion): Promise<void>;
  cancel(questionId: string, as: Withdrawal): Promise<boolean>;
  /** Waits for `drainMs`, aborts the rest, and resolves when all have ended. */
  drain(drainMs: number): Promise<void>;
  running(): readonly string[];
};

export type ReadyAttempt = {
  /**
   * Asks the provider, now, and gives the moment just after: the start from which the gap is measured. Taken before,
   * the gap between two requests could be under the interval by as long as the process was held up in between.
   */
  send(): number;
  /** It is not sent, ever. */
  drop(): void;
};

/** Why we end an attempt: somebody withdrew the question, or the server stops and the question stays. */
type Stop = Withdrawal | 'stopped';

type Attempt = {
  readonly question: QueuedQuestion;
  startedAt: number;
  readonly abort: AbortController;
  stop: Stop | null;
  /** Its end is known; from then on nothing can change it. */
  over: boolean;
  use: TokenUse | null;
  upstreamAt: number | null;
  firstTextAt: number | null;
  finished: Promise<void>;
};

export function createAttempts(parts: DispatchParts & { readonly settled: () => void }): Attempts {
  const { queue, clock, provider, reports, settled } = parts;
  const attempts = new Map<string, Attempt>();
  let brokenInARow = 0;

  function note(attempt: Attempt, event: AnswerEvent): void {
    if (event.type === 'started') {
      attempt.upstreamAt ??= clock.now();
      queue.observeQuota(event.quota, clock.now());
      settled();
    }
    if (event.type === 'text') attempt.firstTextAt ??= clock.now();
    if (event.type === 'usage') attempt.use = event.use;
    reports.event(attempt.question.id, event);
  }

  function outcomeOf(attempt: Attempt, heard: Heard, now: number): Outcome {
    switch (heard.type) {
      case 'aborted':
        // Stopping is nobody's fault: no strike.
        if (attempt.stop === null || attempt.stop === 'stopped') return { type: 'again', strike: false };
        return { type: 'cancelled', as: attempt.stop };
      case 'done':
        brokenInARow = 0;
        return { type: 'answered', use: attempt.use, serviceMs: now - attempt.startedAt };
      case 'failure':
        brokenInARow = heard.failure.type === 'broken' ? brokenInARow + 1 : 0;
        if (heard.failure.type === 'refused') queue.observeQuota(heard.failure.quota, now);
        return judge(heard.failure, attempt.question.strikes ?? 0, {
          upstreamAnswered: attempt.upstreamAt !== null,
          brokenInARow,
        });
    }
  }

  async function follow(attempt: Attempt, events: AsyncIterable<AnswerEvent>): Promise<void> {
    const { id } = attempt.question;
    const heard = await listen(events, attempt.abort.signal, (event) => note(attempt, event));
    attempt.over = true;
    const endedAt = clock.now();
    const outcome = outcomeOf(attempt, heard, endedAt);
    const end: AttemptEnd = {
      outcome,
      failure: heard.type === 'failure' ? heard.failure : null,
      stopReason: heard.type === 'done' ? heard.stopReason : null,
      truncated: heard.type === 'done' && heard.truncated,
      use: attempt.use,
      startedAt: attempt.startedAt,
      upstreamAt: attempt.upstreamAt,
      firstTextAt: attempt.firstTextAt,
      endedAt,
    };
    await commit(id, end);
    const facts = queue.settle(id, outcome, clock.now());
    attempts.delete(id);
    if (facts !== null) reports.settled(id, facts, end);
    reports.changed();
    settled();
  }

  /** Until it is committed the slot stays taken; a stop does not shorten that, it only gives up after its own time. */
  function commit(id: string, end: AttemptEnd): Promise<void> {
    return createRetry(clock, new AbortController().signal).untilDone(() => reports.ended(id, end));
  }

  return {
    ready(question, request) {
      const attempt: Attempt = {
        question,
        startedAt: clock.now(),
        abort: new AbortController(),
        stop: null,
        over: false,
        use: null,
        upstreamAt: null,
        firstTextAt: null,
        finished: Promise.resolve(),
      };
      const { signal } = attempt.abort;
      const send = provider.ready?.(request, signal) ?? (() => provider.answer(request, signal));
      return {
        send() {
          attempts.set(question.id, attempt);
          const events = eventsOf(send);
          attempt.startedAt = clock.now();
          attempt.finished = follow(attempt, events);
          return attempt.startedAt;
        },
        drop: () => attempt.abort.abort(),
      };
    },
    async giveUp(question) {
      const detail = `Its attempts ended the server ${question.crashes} times.`;
      const failure: Failure = { type: 'broken', reason: 'crashed', detail };
      const times = { startedAt: null, upstreamAt: null, firstTextAt: null, endedAt: clock.now() };
      const outcome: Outcome = { type: 'failed' };
      await commit(question.id, { outcome, failure, stopReason: null, truncated: false, use: null, ...times });
      queue.cancel(question.id, clock.now(), 'failed');
      reports.changed();
    },
    async cancel(questionId, as) {
      const attempt = attempts.get(questionId);
      if (attempt === undefined || attempt.over) return false;
      attempt.stop ??= as;
      attempt.abort.abort();
      await attempt.finished;
      return true;
    },
    async drain(drainMs) {
      const all = Promise.all([...attempts.values()].map(({ finished }) => finished));
      const done = new AbortController();
      const drained = all.then(() => done.abort());
      await clock.sleepUntil(clock.now() + drainMs, done.signal);
      for (const attempt of attempts.values()) {
        attempt.stop ??= 'stopped';
        attempt.abort.abort();
      }
      await drained;
    },
    running: () => [...attempts.keys()],
  };
}
