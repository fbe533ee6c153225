import { useEffect, useState } from 'react';

/**
 * A choice that shows what was wished at once, and what is true as soon as it is known: `change` resolves when the
 * server has had its say. A new truth ends the wish, also when another desk brought it about.
 */
export function useWish<Value>(truth: Value, change: (value: Value) => Promise<unknown>) {
  const [wish, setWish] = useState<{ readonly value: Value } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new truth is the event
  useEffect(() => setWish(null), [truth]);

  async function choose(value: Value) {
    setWish({ value });
    await change(value);
    setWish(null);
  }
  return { shown: wish === null ? truth : wish.value, choose };
}
