/**
 * One thing at a time for one key: an edit, a cancel and a start of the same question never overlap, so that what was
 * committed is what was sent.
 */
export type Serial = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

export function createSerial(): Serial {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key);
    const run = before === undefined ? work() : before.then(work, work);
    tails.set(key, run);
    try {
      return await run;
    } finally {
      if (tails.get(key) === run) tails.delete(key);
    }
  };
}
