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

/**
 * The same for several keys at once: all are asked for in the same moment, and held together until the work is done.
 * Whoever holds one of them may not wait for another.
 */
export async function together<Value>(
  serial: Serial,
  keys: readonly string[],
  work: () => Promise<Value>,
): Promise<Value> {
  let letGo = () => {};
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const turns = keys.map(
    (key) =>
      new Promise<void>((come) => {
        void serial(key, () => {
          come();
          return over;
        });
      }),
  );
  await Promise.all(turns);
  try {
    return await work();
  } finally {
    letGo();
  }
}
