import { expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

test.each([
  [0, 1, 2],
  [1, 1, 5],
  [7.3, 8, 5],
  [0.013, 0.015, 4],
  [1_900, 2_000, 5],
])('up to %f: the top is %f, with %i lines', (highest, top, lines) => {
  const scale = scaleOf(highest);
  expect(scale.top).toBeCloseTo(top);
  expect(scale.lines).toHaveLength(lines);
  expect(scale.top).toBeGreaterThanOrEqual(highest);
});
