'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Fetched, read } from './fetch-history.ts';

export type Reading<Value> = {
  /** Null: not yet read. The last one stays while the next is read. */
  readonly result: Fetched<Value> | null;
  readonly busy: boolean;
  readonly again: () => void;
};

/** Reads `path` now, whenever it changes, and on demand. */
export function useFetched<Value>(path: string): Reading<Value> {
  const [result, setResult] = useState<Fetched<Value> | null>(null);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<{ path: string; round: number } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    read<Value>(path, stop.signal).then(
      (fetched) => {
        setResult(fetched);
        setDone({ path, round });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [path, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { result, busy: done?.path !== path || done.round !== round, again };
}
