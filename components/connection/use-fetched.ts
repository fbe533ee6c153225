'use client';

import { useCallback, useEffect, useState } from 'react';
import { read } from './http.ts';
import type { SendFailure } from './send.ts';

export type Reading<Value> = {
  /** Null: not yet read. The last one stays while the next is read, and when that fails. */
  readonly value: Value | null;
  /** Why the last reading gave nothing; null: it gave `value`. */
  readonly failure: SendFailure | null;
  readonly busy: boolean;
  readonly again: () => void;
};

/** Reads `path` now, whenever it changes, and on demand. */
export function useFetched<Value>(path: string): Reading<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<{ path: string; round: number } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    read<Value>(path, stop.signal).then(
      (fetched) => {
        if (fetched.ok) setValue(fetched.value);
        setFailure(fetched.ok ? null : fetched.failure);
        setDone({ path, round });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [path, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { value, failure, busy: done?.path !== path || done.round !== round, again };
}
