import { expect, test } from 'vitest';
import { fitLine } from './fit.ts';

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

test('one number alone is as large as can be', () => {
  expect(fitLine([7], [], false)).toEqual({ size: 15, next: 0 });
});

test('more, longer and paused lines get smaller, and never vanish', () => {
  const few = fitLine(from(10, 3), from(13, 4), false);
  const many = fitLine(from(10, 12), from(22, 12), false);
  const long = fitLine(from(1041, 12), from(1053, 12), false);
  const paused = fitLine(from(1041, 12), from(1053, 12), true);
  const sizes = [few, many, long, paused].map(({ size }) => size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(paused.size).toBeGreaterThan(2);
  expect(paused.next).toBeGreaterThan(2);
});

test('fifty at once still fit', () => {
  expect(fitLine(from(1, 50), from(51, 12), true).size).toBeGreaterThan(2);
});
