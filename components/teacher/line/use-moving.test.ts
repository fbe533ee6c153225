import { expect, test } from 'vitest';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { goalOf } from './use-moving.ts';

const waiting = ['a', 'b', 'c'].map((id) => ({ id }) as DeskQuestion);

test.each([
  ['b', 'up', 'a'],
  ['c', 'next', 'a'],
  ['a', 'down', 'c'],
  ['b', 'down', null],
  ['a', 'last', null],
  ['a', 'up', undefined],
  ['a', 'next', undefined],
  ['c', 'down', undefined],
  ['gone', 'up', undefined],
] as const)('Q2.6 %s %s: before %s', (id, step, before) => {
  expect(goalOf(waiting, id, step)).toBe(before);
});
