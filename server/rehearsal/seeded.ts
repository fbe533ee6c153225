/** Chance that can be played again: the same seed gives the same class. */
export type Chance = {
  /** In [0, 1). */
  readonly next: () => number;
  /** A number from `least` up to `most`. */
  between(least: number, most: number): number;
  /** True in that share of all cases. */
  once(share: number): boolean;
  one<Value>(of: readonly Value[]): Value;
};

/** mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    once: (share) => next() < share,
    one: (of) => {
      const found = of[Math.floor(next() * of.length)];
      if (found === undefined) throw new Error('Nothing to choose from.');
      return found;
    },
  };
}
