import { expect, test } from 'vitest';
import { dropGoal } from './drop-goal.ts';

const rows = ['a', 'b', 'c'].map((id, index) => ({ id, top: index * 10, bottom: index * 10 + 10 }));

test.each([
  ['a', 2, undefined],
  ['a', 12, undefined],
  ['a', 16, 'c'],
  ['a', 24, 'c'],
  ['a', 26, null],
  ['a', 400, null],
  ['c', -50, 'a'],
  ['c', 4, 'a'],
  ['c', 6, 'b'],
  ['c', 16, undefined],
  ['c', 400, undefined],
  ['gone', 4, undefined],
] as const)('Q2.6 %s at height %i: before %s', (dragged, y, before) => {
  expect(dropGoal(rows, dragged, y)).toBe(before);
});
