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
  const [readPath, setReadPath] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads the same path again
  useEffect(() => {
    const stop = new AbortController();
    read<Value>(path, stop.signal).then(
      (fetched) => {
        setResult(fetched);
        setReadPath(path);
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [path, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { result, busy: readPath !== path, again };
}
