import { expect, test } from 'vitest';
import type { FlagView } from '../../../server/protocol/flags.ts';
import { flaggedOf } from './flagged.ts';

const flag = (id: number, ticket: number, change: Partial<FlagView> = {}): FlagView => ({
  id: `f${id}`,
  at: id,
  kind: 'words',
  strength: 'look',
  question: { id: `q${ticket}`, ticket },
  student: { id: ticket < 10 ? 'ann' : 'bob', name: 'Ann' },
  dismissedAt: null,
  ...change,
});

const flags = [
  flag(6, 3),
  flag(5, 2, { kind: 'phone' }),
  flag(4, 2, { strength: 'urgent' }),
  flag(3, 11, { dismissedAt: 9 }),
  flag(2, 12),
  flag(1, 1, { strength: 'urgent', dismissedAt: 9 }),
];

test('urgent questions first, each once with all of its flags; what was seen is not there', () => {
  const { questions, byQuestion } = flaggedOf(flags);
  expect(questions.map(({ question, strength, flags: own }) => [question.ticket, strength, own.length])).toEqual([
    [2, 'urgent', 2],
    [3, 'look', 1],
    [12, 'look', 1],
  ]);
  expect(byQuestion.get('q2')?.strength).toBe('urgent');
  expect(byQuestion.has('q11')).toBe(false);
});

test('a student has as many flags as are open, and the strongest speaks', () => {
  const { byStudent } = flaggedOf(flags);
  expect(byStudent.get('ann')).toEqual({ count: 3, strength: 'urgent' });
  expect(byStudent.get('bob')).toEqual({ count: 1, strength: 'look' });
});

test('the same flags are sorted out once', () => {
  expect(flaggedOf(flags)).toBe(flaggedOf(flags));
  expect(flaggedOf([])).toMatchObject({ questions: [] });
});
