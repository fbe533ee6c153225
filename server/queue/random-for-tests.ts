/** Random numbers from a seed (mulberry32), so that a failing run can be run again. */
export type Random = {
  /** In [0, 1). */
  share(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Around `median`, skewed to the right as service times are. */
  skewed(median: number, spread: number): number;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function share(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  function below(limit: number): number {
    return Math.floor(share() * limit);
  }
  return {
    share,
    below,
    chance: (likely) => share() < likely,
    pick<Item>(items: readonly Item[]): Item {
      return items[below(items.length)] as Item;
    },
    skewed(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return median * Math.exp(spread * normal);
    },
  };
}
