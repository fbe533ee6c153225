import type { QueuedQuestion, Withdrawal } from '../queue/queue.ts';
import { createAttempts, type ReadyAttempt } from './attempts.ts';
import { LATEST_SEND_MS } from './last-start.ts';
import type { DispatchParts } from './reports.ts';
import { createRetry } from './retry.ts';
import { crashedTooOften } from './verdict.ts';

export type { AttemptEnd } from './attempt-end.ts';
export type { DispatchParts, DispatchReports } from './reports.ts';

/** The hands of the queue: waits for the moment, starts, settles. All that is decided is decided by the queue. */
export type Dispatch = {
  /** Something was told to the queue: look again. Costs nothing when nothing is to be done. */
  wake(): void;
  /**
   * Ends a question that is being answered: its signal is aborted, its slot is free as soon as the end is committed.
   * Resolves then; false when it is not being answered. One that only waits is the queue's own `cancel`.
   */
  cancel(questionId: string, as: Withdrawal): Promise<boolean>;
  /**
   * Starts nothing more, lets answers finish for `drainMs`, aborts the rest (they go back to the head), and resolves
   * when every end is committed. Idempotent: later calls wait for the first.
   */
  stop(options: { readonly drainMs: number }): Promise<void>;
  /** Ids of the questions being answered. */
  running(): readonly string[];
};

/**
 * The commit of an attempt begins this much before its start, so that it does not make the start late: a flush takes
 * 0.1 ms on a good disk, and now and then 100 ms on a memory card or beside a busy neighbour.
 */
const COMMIT_AHEAD_MS = 100;
/** Whether it may start is asked this much before, so that at the moment itself only the sending is left. */
const ASK_AHEAD_MS = 0.3;
/**
 * Left to the process that has just been woken: the kernel likes to put it on the processor of who woke it, where it
 * would wait until the start is told to everybody (0.5 ms).
 */
const GIVE_WAY_MS = 0.1;
/** A reason of its own: without one an error with its stack is made for each wake. */
const WOKEN = 'woken';

export function createDispatch({ queue, clock, provider, reports }: DispatchParts): Dispatch {
  const stopping = new AbortController();
  const attempts = createAttempts({ queue, clock, provider, reports, settled: wake });
  const retry = createRetry(clock, stopping.signal);
  /** Aborted to end the present sleep of the loop. */
  let nap = new AbortController();
  let stopped: Promise<void> | null = null;

  function wake(): void {
    nap.abort(WOKEN);
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      nap = new AbortController();
      const now = clock.now();
      const decision = queue.next(now);
      switch (decision.kind) {
        case 'start':
          await begin(decision.question, now);
          break;
        case 'wait':
          if (decision.until - now <= COMMIT_AHEAD_MS) await begin(decision.question, decision.until);
          else await clock.sleepUntil(decision.until - COMMIT_AHEAD_MS, nap.signal);
          break;
        case 'paused':
          await pauseEnds(decision.pause.until);
          break;
        case 'full':
        case 'idle':
          await woken(nap.signal);
      }
    }
  }

  async function pauseEnds(until: number | null): Promise<void> {
    if (until === null) return woken(nap.signal);
    await clock.sleepUntil(until, nap.signal);
    if (clock.now() >= until) reports.changed();
  }

  /** One try to start `question` at `plannedAt`. The queue is told nothing before the request leaves. */
  async function begin(question: QueuedQuestion, plannedAt: number): Promise<void> {
    if (crashedTooOften(question)) return attempts.giveUp(question);
    const attempt = await retry.once(() => makeReady(question, plannedAt));
    if (attempt === null) return;
    if (attempt === 'gone') return mayStart(question, plannedAt) ? retry.pause() : undefined;
    await clock.sleepUntil(plannedAt - ASK_AHEAD_MS, stopping.signal);
    const now = Math.max(clock.now(), plannedAt);
    const late = now - plannedAt > LATEST_SEND_MS;
    if (!late && mayStart(question, now)) {
      clock.holdUntil(plannedAt);
      return send(question, attempt);
    }
    attempt.drop();
    await retry.once(() => reports.withdrawn(question));
    if (late) await retry.pause();
  }

  async function makeReady(question: QueuedQuestion, plannedAt: number): Promise<ReadyAttempt | 'gone'> {
    const request = await reports.starting(question, plannedAt);
    return request === 'gone' ? request : attempts.ready(question, request);
  }

  /** Asked again after every wait: a pause, a cancel, an edit or a better right may have come in between (Q3.2). */
  function mayStart(question: QueuedQuestion, at: number): boolean {
    if (stopping.signal.aborted) return false;
    const decision = queue.next(at);
    return decision.kind === 'start' && decision.question === question;
  }

  function send(question: QueuedQuestion, attempt: ReadyAttempt): void {
    const at = attempt.send();
    clock.giveWay(GIVE_WAY_MS);
    reports.started(queue.start(question.id, at), at);
    reports.changed();
  }

  const looping = loop();

  return {
    wake,
    cancel: (questionId, as) => attempts.cancel(questionId, as),
    stop({ drainMs }) {
      stopped ??= (async () => {
        stopping.abort();
        wake();
        await looping;
        await attempts.drain(drainMs);
      })();
      return stopped;
    },
    running: () => attempts.running(),
  };
}

function woken(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
