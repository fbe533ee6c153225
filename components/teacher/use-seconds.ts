import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, SECOND);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const now = () => Math.floor(performance.now() / SECOND) * SECOND;

/** `performance.now()` in whole seconds; one timer for however many ask, none when nobody does. */
export function useSeconds(): number {
  return useSyncExternalStore(subscribe, now, () => 0);
}
