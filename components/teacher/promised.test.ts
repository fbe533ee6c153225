import { describe, expect, it } from 'vitest';
import { promisedOf } from './promised.ts';

describe('a promise at a glance', () => {
  it.each([
    [0, 2_000, { unit: 'now' }],
    [0, 4_000, { unit: 'seconds', low: 0, high: 5 }],
    [41_000, 58_000, { unit: 'seconds', low: 40, high: 60 }],
    [70_000, 95_000, { unit: 'minutes', low: 1, high: 2 }],
    [1_200_000, 1_500_000, { unit: 'minutes', low: 20, high: 25 }],
  ])('%i–%i ms', (lowMs, highMs, shown) => expect(promisedOf({ lowMs, highMs })).toEqual(shown));
});
