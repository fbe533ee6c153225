import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [47_500, '0:48'],
  [65_000, '1:05'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%i ms are %s', (ms, clock) => {
  expect(clockOf(ms)).toBe(clock);
});
