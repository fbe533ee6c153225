import { expect, test } from 'vitest';
import { acrossOf, atOf, indexAt, LEFT, RIGHT } from './panel.ts';

test('a place across the chart and what lies there are each other’s reverse', () => {
  const span = { from: 1_000, until: 3_000 };
  expect(acrossOf(1_000, span, 800)).toBe(LEFT);
  expect(acrossOf(3_000, span, 800)).toBe(800 - RIGHT);
  expect(atOf(acrossOf(1_700, span, 800), span, 800)).toBeCloseTo(1_700);
});

test.each([
  [5, 0],
  [10, 0],
  [19, 0],
  [20, 1],
  [999, 2],
])('at %i the reading that began last is number %i', (at, index) => {
  expect(indexAt([10, 20, 30], at)).toBe(index);
});
