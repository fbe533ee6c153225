import type { Clock } from './clock.ts';

/** Patience with a store that has trouble: 1 s, doubling to 30 s, back to 1 s after a success. */
export type Retry = {
  /** Tries once; when it rejects, waits and gives null. */
  once<Value>(work: () => Promise<Value>): Promise<Value | null>;
  /** Tries until it succeeds. */
  untilDone(work: () => Promise<void>): Promise<void>;
  /** Waits as after a failed try. */
  pause(): Promise<void>;
};

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** `signal` ends a wait early. */
export function createRetry(clock: Clock, signal: AbortSignal): Retry {
  let nextMs = FIRST_MS;

  async function pause(): Promise<void> {
    const until = clock.now() + nextMs;
    nextMs = Math.min(LONGEST_MS, nextMs * 2);
    await clock.sleepUntil(until, signal);
  }

  async function attempt<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value } | null> {
    try {
      const value = await work();
      nextMs = FIRST_MS;
      return { value };
    } catch {
      // The one who does the work reports why; here only the patience lives.
      await pause();
      return null;
    }
  }

  return {
    once: async (work) => (await attempt(work))?.value ?? null,
    async untilDone(work) {
      while ((await attempt(work)) === null);
    },
    pause,
  };
}
