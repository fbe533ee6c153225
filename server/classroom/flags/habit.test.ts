import { expect, test } from 'vitest';
import { FAST_QUESTIONS, FAST_WITHIN_MS, REPEATED_WITHIN_MS } from '../../protocol/flags.ts';
import { type Habit, NO_HABIT, withAsked } from './habit.ts';

/** Asks one after the other and gives what was unusual each time. */
function ask(questions: readonly (readonly [at: number, text: string])[], first: Habit = NO_HABIT) {
  let habit = first;
  const kinds = questions.map(([at, text]) => {
    const next = withAsked(habit, at, text);
    habit = next.habit;
    return next.kinds;
  });
  return { habit, kinds };
}

const different = (count: number, gapMs: number, from = 0) =>
  Array.from({ length: count }, (_, at) => [from + at * gapMs, `${at + 1} 的平方是多少`] as const);

test('the fifth question within a minute is fast, whatever the clock began with', () => {
  expect(ask(different(FAST_QUESTIONS, 10_000, -5)).kinds).toEqual([[], [], [], [], ['fast']]);
});

test('a student who reads each answer is not fast', () => {
  const gap = FAST_WITHIN_MS / (FAST_QUESTIONS - 1);
  expect(ask(different(30, gap)).kinds.flat()).toEqual([]);
});

test('the third time within ten minutes is a repetition; two, and three over a lesson, are none', () => {
  const same = (...times: number[]) => times.map((at) => [at, '為什麼天空是藍色的？'] as const);
  expect(ask(same(0, 100_000)).kinds.flat()).toEqual([]);
  expect(ask(same(0, 100_000, 200_000)).kinds).toEqual([[], [], ['repeated']]);
  expect(ask(same(0, REPEATED_WITHIN_MS / 2, REPEATED_WITHIN_MS)).kinds.flat()).toEqual([]);
});

test('what says nothing is no repetition', () => {
  expect(ask([0, 1, 2].map((at) => [at * 60_000, '???'] as const)).kinds.flat()).toEqual([]);
});

test('both at once; then one flag says it for ten minutes, and a new one comes after', () => {
  const many = Array.from({ length: 8 }, (_, at) => [at * 1_000, '一樣的問題'] as const);
  const { kinds, habit } = ask(many);
  expect(kinds).toEqual([[], [], ['repeated'], [], ['fast'], [], [], []]);
  const later = many.map(([at, text]) => [at + REPEATED_WITHIN_MS + 10_000, text] as const);
  expect(ask(later, habit).kinds.flat()).toEqual(['repeated', 'fast']);
});

test('a script that never stops takes no more and more room', () => {
  expect(ask(different(500, 10)).habit.asked.length).toBe(50);
});
