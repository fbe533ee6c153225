import { expect, test } from 'vitest';
import type { DeskQuestion, DeskStudent } from '../../../server/protocol/desk-views.ts';
import type { QuestionProgress } from '../../../server/protocol/views.ts';
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

const question = (ticket: number, studentId: string, progress: QuestionProgress): DeskQuestion => ({
  id: `q${ticket}`,
  ticket,
  student: { id: studentId, name: studentId },
  excerpt: '',
  askedAt: 0,
  attempts: 0,
  progress,
  waitedMs: null,
  promised: null,
  thumb: null,
  leaving: null,
  editedAt: null,
  detail: null,
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
    question(1, 'ann', waits),
    question(2, 'ann', waits),
    question(3, 'bob', { state: 'answering', attempt: 1 }),
    question(4, 'cid', waits),
    question(5, 'dan', waits),
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
