import { expect, test } from 'vitest';
import { createQueue, type Outcome } from './queue.ts';
import { ANSWERED, lineOf, question, queueOf, refused, SETTINGS, startNext } from './queue-for-tests.ts';

const EMPTY = { accepted: 0, answered: 0, answeredByHand: 0, cancelled: 0, declined: 0, failed: 0 };

test('Q7 every ending is counted once and the sum holds', () => {
  const queue = queueOf(7, { minIntervalMs: 0 });
  for (let count = 0; count < 3; count += 1) startNext(queue, 0);
  queue.settle('q1', ANSWERED, 1);
  queue.settle('q2', { type: 'failed' }, 1);
  queue.cancel('q4', 1, 'declined');
  queue.cancel('q5', 1, 'answeredByHand');
  queue.cancel('q6', 1);
  const total = { ...EMPTY, accepted: 7, answered: 1, answeredByHand: 1, cancelled: 1, declined: 1, failed: 1 };
  const line = { ...total, waiting: 1, running: 1, balanced: true };
  expect(queue.ledger()).toEqual({ total: line, lessons: new Map([['lesson', line]]) });
});

test('Q7.4 what failed and is answered by hand afterwards changes its column, and the sum stays', () => {
  const queue = queueOf(2);
  startNext(queue, 0);
  queue.settle('q1', { type: 'failed' }, 1);
  queue.amend('lesson');
  const line = { accepted: 2, failed: 0, answeredByHand: 1, waiting: 1, balanced: true };
  expect(queue.ledger().total).toMatchObject(line);
  expect(queue.ledger().lessons.get('lesson')).toMatchObject(line);
  queue.amend('lesson');
  queue.amend('unknown');
  expect(queue.ledger().total).toMatchObject(line);
});

test('Q7 a settled, cancelled or unknown question cannot end again', () => {
  const queue = queueOf(2);
  startNext(queue, 0);
  queue.settle('q1', ANSWERED, 1);
  queue.cancel('q2', 1);
  for (const id of ['q1', 'q2', 'q9']) {
    expect(queue.settle(id, { type: 'failed' }, 2)).toBeNull();
    expect(queue.cancel(id, 2)).toBe('unknown');
    expect(queue.edit(id, { inputTokens: 1, outputTokens: 1 })).toBe(false);
  }
  expect(queue.ledger().total).toMatchObject({ answered: 1, cancelled: 1, failed: 0, balanced: true });
});

test('Q1 the same id is taken in once', () => {
  const queue = queueOf(1);
  expect(queue.enqueue(question(1), 5)).toBe(false);
  expect(queue.ledger().total).toMatchObject({ accepted: 1, waiting: 1 });
});

test('Q7 the sum is looked at on every start, and a hole in the store’s count is seen', () => {
  const counts = { ...EMPTY, accepted: 5, answered: 2, cancelled: 1 };
  const lesson = { lessonId: 'lesson', order: 'fifo', dispatch: true } as const;
  const questions = [question(4), question(5)];
  const whole = createQueue(SETTINGS, { questions, lessons: [{ ...lesson, counts }] });
  expect(whole.start('q4', 0).balanced).toBe(true);
  const holed = createQueue(SETTINGS, { questions, lessons: [{ ...lesson, counts: { ...counts, answered: 1 } }] });
  expect(holed.start('q4', 0).balanced).toBe(false);
  const uncounted = createQueue(SETTINGS, { questions });
  expect(uncounted.start('q4', 0).balanced).toBe(true);
});

test('Q8.1 what was being answered at a crash comes first after it', () => {
  const questions = [question(3), question(4), question(2, { head: true, crashes: 1, attempts: 1 })];
  const queue = createQueue(SETTINGS, {
    questions,
    lessons: [{ lessonId: 'lesson', order: 'fair', dispatch: false, counts: { ...EMPTY, accepted: 3 } }],
  });
  expect(lineOf(queue)).toEqual(['q2', 'q3', 'q4']);
  expect(queue.next(0)).toEqual({ kind: 'idle' });
});

test('Q8.4 an attempt that is to be made again goes to the head without a pause; strikes are counted', () => {
  const queue = queueOf(2);
  startNext(queue, 0);
  expect(queue.settle('q1', { type: 'again', strike: true }, 1)).toMatchObject({ requeued: ['q1'], pause: null });
  expect(queue.next(6_000)).toMatchObject({ kind: 'start', question: { id: 'q1', strikes: 1 } });
  startNext(queue, 6_000);
  queue.settle('q1', { ...refused('overloaded'), strike: true } as Outcome, 6_001);
  expect(queue.next(60_000)).toMatchObject({ kind: 'start', question: { id: 'q1', strikes: 2, attempts: 2 } });
});

test('Q9.1 an edit keeps ticket and place; one that is being answered cannot be edited', () => {
  const queue = queueOf(3);
  expect(queue.edit('q2', { inputTokens: 99, outputTokens: 9 })).toBe(true);
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3']);
  startNext(queue, 0);
  expect(queue.edit('q1', { inputTokens: 99, outputTokens: 9 })).toBe(false);
  expect(queue.next(6_000)).toMatchObject({ question: { id: 'q2', expected: { inputTokens: 99, outputTokens: 9 } } });
});

test('Q9.2 cancelling what runs leaves it to its attempt, whose end frees the slot', () => {
  const queue = queueOf(2, { maxConcurrent: 1 });
  startNext(queue, 0);
  expect(queue.cancel('q1', 1)).toBe('running');
  expect(queue.next(9_000).kind).toBe('full');
  expect(queue.settle('q1', { type: 'cancelled', as: 'declined' }, 9_000)).toMatchObject({
    ending: 'declined',
    ended: ['q1'],
    requeued: [],
  });
  expect(startNext(queue, 9_000)).toBe('q2');
});

test('Q7.3 a closed lesson ends what waits, lets answers finish, and is then forgotten', () => {
  const queue = queueOf(3);
  startNext(queue, 0);
  expect(queue.closeLesson('lesson')).toEqual(['q2', 'q3']);
  expect(queue.ledger().lessons.get('lesson')).toMatchObject({ declined: 2, running: 1, balanced: true });
  queue.settle('q1', ANSWERED, 1);
  expect(queue.ledger().lessons.size).toBe(0);
  expect(queue.ledger().total).toMatchObject({ accepted: 3, answered: 1, declined: 2, balanced: true });
  expect(queue.closeLesson('lesson', 'cancelled')).toEqual([]);
  expect(queue.ledger().lessons.size).toBe(0);
});

test('Q7.3 a closed lesson whose last answer is refused keeps that question', () => {
  const queue = queueOf(1);
  startNext(queue, 0);
  queue.closeLesson('lesson');
  queue.settle('q1', refused('pace'), 1);
  expect(queue.ledger().total).toMatchObject({ waiting: 1, balanced: true });
  expect(queue.closeLesson('lesson')).toEqual(['q1']);
});

test('Q7 a lesson in which nobody asked yet has an empty line', () => {
  const queue = queueOf(0);
  queue.setOrder('new', 'fair');
  expect(queue.ledger().lessons.get('new')).toEqual({ ...EMPTY, waiting: 0, running: 0, balanced: true });
});
