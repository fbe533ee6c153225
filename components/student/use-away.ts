'use client';

import { useEffect, useState } from 'react';
import type { ConnectionStatus } from '../connection/connection.ts';

/** Short gaps, as after each unlocking, are no news. */
const CALM_MS = 1500;

const AWAY: ReadonlySet<ConnectionStatus> = new Set(['connecting', 'reconnecting', 'offline']);

/** True once the connection has been away for a while, until it is back. */
export function useAway(status: ConnectionStatus): boolean {
  const away = AWAY.has(status);
  const [long, setLong] = useState(false);

  useEffect(() => {
    if (!away) return setLong(false);
    const timer = setTimeout(() => setLong(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [away]);

  return away && long;
}
