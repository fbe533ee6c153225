import { expect, test } from 'vitest';
import type { DeskStudent } from '../../../server/protocol/desk-views.ts';
import { aDeskQuestion } from '../desk-question-for-tests.ts';
import { STUDENT_FILTERS, sortStudents } from './student-filter.ts';

const student = (id: string, change: Partial<DeskStudent> = {}): DeskStudent => ({
  id,
  name: id,
  online: true,
  asked: 0,
  removed: false,
  atDoor: false,
  test: false,
  muted: false,
  left: null,
  helpAt: null,
  ...change,
});

const waits = { state: 'waiting', place: 1, wait: null, refused: false, held: false, unapproved: false } as const;

test('each filter shows its students; the removed stand among all, and where they are flagged', () => {
  const students = [
    student('ann'),
    student('bob', { helpAt: 5 }),
    student('cid', { online: false }),
    student('dan', { online: false, removed: true, helpAt: 5 }),
  ];
  const questions = [
    aDeskQuestion(1, waits, 'ann'),
    aDeskQuestion(2, waits, 'ann'),
    aDeskQuestion(3, { state: 'answering', attempt: 1 }, 'bob'),
    aDeskQuestion(4, waits, 'cid'),
    aDeskQuestion(5, waits, 'dan'),
  ];
  const sorted = sortStudents(students, {
    questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    flagged: new Set(['bob', 'dan']),
  });
  const ids = STUDENT_FILTERS.map((filter) => [filter, sorted[filter].map(({ id }) => id)]);
  expect(Object.fromEntries(ids)).toEqual({
    all: ['ann', 'bob', 'cid', 'dan'],
    waiting: ['ann', 'cid'],
    help: ['bob'],
    flagged: ['bob', 'dan'],
    away: ['cid'],
  });
});
