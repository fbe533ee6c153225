import { useEffect, useState } from 'react';

/**
 * Milliseconds left of an `…InMs` of a view, counted down on the monotonic clock; renders anew each second.
 * Null stays null; at the end it stays 0.
 */
export function useCountdown(inMs: number | null, receivedAt: number): number | null {
  const [now, setNow] = useState(receivedAt);
  const endsAt = inMs === null ? null : receivedAt + inMs;
  useEffect(() => {
    if (endsAt === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = performance.now();
      setNow(at);
      // To the next whole second, so that the shown number changes when the true one does.
      if (at < endsAt) timer = setTimeout(tick, ((endsAt - at) % 1_000) + 1);
    };
    tick();
    return () => clearTimeout(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, endsAt - Math.max(now, receivedAt));
}
