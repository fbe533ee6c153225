import { readFileSync } from 'node:fs';

/**
 * Monotonic time in milliseconds since the machine started: shared by all processes of one boot, untouched by any
 * step of the wall clock (a Pi has no battery clock).
 */
export type Clock = {
  now(): number;
  /** Resolves at `at` or a little later, never earlier; or as soon as `signal` is aborted. Never rejects. */
  sleepUntil(at: number, signal: AbortSignal): Promise<void>;
  /** Comes back at `at`, and lets nothing else happen meanwhile: for the last fraction of a millisecond. */
  holdUntil(at: number): void;
  /** Leaves the processor to others for about `ms`, and lets nothing else happen here meanwhile. */
  giveWay(ms: number): void;
};

/** A timer may come up to this late, so the last stretch is left to turns of the event loop. */
const FINE_MS = 2;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Nobody ever changes it, so waiting for it is sleeping. */
const STILL = new Int32Array(new SharedArrayBuffer(4));

export const systemClock: Clock = {
  now: () => Number(process.hrtime.bigint()) / 1e6,
  sleepUntil(at, signal) {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;

      function end(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      }

      function step(): void {
        const left = at - systemClock.now();
        if (left <= 0 || signal.aborted) end();
        else if (left <= FINE_MS) setImmediate(step);
        else timer = setTimeout(step, Math.min(LONGEST_TIMER_MS, Math.floor(left - FINE_MS) + 1));
      }

      signal.addEventListener('abort', end);
      step();
    });
  },
  holdUntil(at) {
    while (systemClock.now() < at);
  },
  giveWay(ms) {
    Atomics.wait(STILL, 0, 0, ms);
  },
};

/** Names the present boot of the machine: monotonic times of the same boot can be compared. Null where unknown. */
export function readBootId(path = '/proc/sys/kernel/random/boot_id'): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
