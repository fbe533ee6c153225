import { expect, test } from 'vitest';
import { roundForPeople } from './wait-range.ts';

function range(low: number, expected: number, high: number) {
  return { lowMs: low * 1_000, expectedMs: expected * 1_000, highMs: high * 1_000 };
}

test.each([
  [range(0, 0, 0), { kind: 'soon' }],
  [range(2, 3, 5), { kind: 'soon' }],
  [range(7, 8, 9), { kind: 'about', unit: 'seconds', value: 10 }],
  [range(40, 42, 45), { kind: 'about', unit: 'seconds', value: 40 }],
  [range(2, 6, 12), { kind: 'upTo', unit: 'seconds', value: 15 }],
  [range(12, 15, 19), { kind: 'between', unit: 'seconds', low: 10, high: 20 }],
  [range(31, 44, 58), { kind: 'between', unit: 'seconds', low: 30, high: 60 }],
  [range(70, 90, 110), { kind: 'between', unit: 'minutes', low: 1, high: 2 }],
  [range(172, 174, 176), { kind: 'about', unit: 'minutes', value: 3 }],
  [range(30, 70, 100), { kind: 'upTo', unit: 'minutes', value: 2 }],
  [range(1_500, 1_800, 2_100), { kind: 'between', unit: 'minutes', low: 25, high: 35 }],
])('Q10.4 %j is told as %j', (wait, told) => {
  expect(roundForPeople(wait)).toEqual(told);
});
