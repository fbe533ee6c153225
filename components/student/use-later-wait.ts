'use client';

import { useEffect, useState } from 'react';
import type { WaitView } from '../../server/protocol/views.ts';

const STEP_MS = 5000;

/** The promise of a wait as it stands now: time that has passed since it was received is taken off, in small steps. */
export function useLaterWait(wait: WaitView | null, receivedAt: number): WaitView | null {
  const [now, setNow] = useState(receivedAt);

  useEffect(() => {
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);

  if (!wait) return null;
  const passed = Math.max(0, now - receivedAt);
  return { lowMs: Math.max(0, wait.lowMs - passed), highMs: Math.max(0, wait.highMs - passed) };
}
