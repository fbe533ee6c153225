/**
 * The three deadlines of one answer. Node's timers run on the monotonic clock, so a jump of the wall clock
 * neither ends an answer nor keeps it alive.
 */
import type { Failure } from './answer-provider.ts';

/** Milliseconds each: until the upstream answers at all, between two signs of life after that, and in all. */
export type Deadlines = { readonly firstByteMs: number; readonly idleMs: number; readonly totalMs: number };

export type DeadlineWatch = {
  /** A sign of life: the first one ends the wait for the first byte, each one starts the idle time anew. */
  alive(): void;
  stop(): void;
};

/** Starts at once. `onPassed` is called at most once. */
export function watchDeadlines(deadlines: Deadlines, onPassed: (failure: Failure) => void): DeadlineWatch {
  let idle: NodeJS.Timeout | null = null;
  const pass = (deadline: 'first-byte' | 'idle' | 'total', ms: number) => () => {
    stop();
    onPassed({ type: 'timeout', deadline, detail: `${deadline} deadline of ${ms} ms passed` });
  };
  const first = setTimeout(pass('first-byte', deadlines.firstByteMs), deadlines.firstByteMs);
  const total = setTimeout(pass('total', deadlines.totalMs), deadlines.totalMs);
  let stopped = false;
  function stop() {
    stopped = true;
    clearTimeout(first);
    clearTimeout(total);
    if (idle !== null) clearTimeout(idle);
  }
  return {
    alive() {
      if (stopped) return;
      clearTimeout(first);
      if (idle === null) idle = setTimeout(pass('idle', deadlines.idleMs), deadlines.idleMs);
      else idle.refresh();
    },
    stop,
  };
}
