import { expect, test } from 'vitest';
import type { QuestionProgress, QuestionView } from '../../server/protocol/views.ts';
import { barOf } from './ask-bar.ts';
import { currentOf, inOrder, standOf } from './stand.ts';

const waiting = (place: number, refused = false, held = false, unapproved = false): QuestionProgress => ({
  state: 'waiting',
  place,
  wait: null,
  refused,
  held,
  unapproved,
});
const asked = (ticket: number, progress: QuestionProgress) => ({ id: `q${ticket}`, ticket, progress }) as QuestionView;
const me = { muted: false, left: null };
const lesson = {
  id: 'l',
  code: 'K7PX3M',
  title: '',
  state: 'open',
  intake: true,
  dispatch: true,
  merging: false,
  announcement: null,
  maxWaiting: 1,
  endsAt: null,
} as const;

test.each([
  [waiting(4), 'waiting'],
  [waiting(1), 'next'],
  [waiting(1, true), 'refused'],
  [waiting(1, true, true), 'held'],
  [{ state: 'answering', attempt: 1 }, 'answering'],
  [{ state: 'answered-by-hand' }, 'by-hand'],
  [{ state: 'declined', reason: '' }, 'declined'],
] as const)('%j stands as %s', (progress, stand) => {
  expect(standOf(progress)).toBe(stand);
});

test('the screen is about what is being answered, then about what waits', () => {
  const questions = inOrder({
    a: asked(9, waiting(2)),
    b: asked(2, { state: 'answered' }),
    c: asked(5, { state: 'answering', attempt: 1 }),
  });
  expect(questions.map(({ ticket }) => ticket)).toEqual([2, 5, 9]);
  expect(currentOf(questions)?.ticket).toBe(5);
  expect(currentOf(questions.slice(0, 1))).toBeNull();
});

test('Q2 the box says beforehand that one question waits already', () => {
  expect(barOf(lesson, me, [asked(9, waiting(2))])).toEqual({ kind: 'waiting', ticket: 9 });
  expect(barOf(lesson, me, [asked(9, { state: 'answering', attempt: 1 })])).toBeNull();
  expect(barOf({ ...lesson, intake: false }, me, [])).toEqual({
    kind: 'intake',
    endsAt: null,
    waiting: false,
  });
  expect(barOf({ ...lesson, state: 'ended', intake: false }, me, [])).toEqual({ kind: 'ended' });
});

test('the box says beforehand that one may not ask, or has no question left', () => {
  expect(barOf(lesson, { muted: true, left: null }, [])).toEqual({ kind: 'muted' });
  expect(barOf(lesson, { muted: false, left: 0 }, [])).toEqual({ kind: 'cap' });
  expect(barOf({ ...lesson, maxWaiting: 2 }, me, [asked(9, waiting(2))])).toBeNull();
  expect(barOf({ ...lesson, intake: false, endsAt: 5 }, me, [])).toEqual({
    kind: 'intake',
    endsAt: 5,
    waiting: false,
  });
  expect(barOf({ ...lesson, intake: false, endsAt: 5 }, me, [asked(9, waiting(2))])).toEqual({
    kind: 'intake',
    endsAt: 5,
    waiting: true,
  });
});
