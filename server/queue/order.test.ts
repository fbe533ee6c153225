import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, lineOf, question, queueOf, refused, SETTINGS, startNext } from './queue-for-tests.ts';

test('Q2.1 fifo is by ticket, however they come in', () => {
  const queue = createQueue(SETTINGS);
  for (const ticket of [3, 1, 2]) queue.enqueue(question(ticket), 0);
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3']);
});

test('Q2.2 fair: a second open question stands behind everybody’s first', () => {
  const queue = createQueue(SETTINGS);
  const studentOf = ['a', 'a', 'a', 'b', 'c', 'b'];
  studentOf.forEach((studentId, index) => void queue.enqueue(question(index + 1, { studentId }), 0));
  queue.setOrder('lesson', 'fair');
  expect(lineOf(queue)).toEqual(['q1', 'q4', 'q5', 'q2', 'q6', 'q3']);
  queue.setOrder('lesson', 'fifo');
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6']);
});

test('Q2.2 fair: one that is being answered is open too', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0 });
  queue.setOrder('lesson', 'fair');
  for (const ticket of [1, 2, 3]) queue.enqueue(question(ticket, { studentId: ticket === 3 ? 'b' : 'a' }), 0);
  queue.enqueue(question(4, { studentId: 'a' }), 0);
  startNext(queue, 0);
  expect(lineOf(queue)).toEqual(['q3', 'q2', 'q4']);
  queue.start('q2', 0);
  queue.settle('q1', ANSWERED, 1);
  queue.enqueue(question(5, { studentId: 'b' }), 1);
  expect(lineOf(queue)).toEqual(['q3', 'q4', 'q5']);
  queue.settle('q2', ANSWERED, 2);
  expect(lineOf(queue)).toEqual(['q3', 'q4', 'q5']);
});

test('Q2.2 fair: one put back at the head stays there', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0 });
  queue.setOrder('lesson', 'fair');
  for (const ticket of [1, 2, 3]) queue.enqueue(question(ticket, { studentId: ticket === 3 ? 'b' : 'a' }), 0);
  startNext(queue, 0);
  queue.start('q2', 0);
  queue.settle('q2', refused('pace'), 1);
  expect(lineOf(queue)).toEqual(['q2', 'q3']);
});

test('Q2.3 lessons take turns; one that is off or empty is passed over', () => {
  const queue = createQueue(SETTINGS);
  for (const ticket of [1, 2, 3]) queue.enqueue(question(ticket, { id: `a${ticket}`, lessonId: 'a' }), 0);
  for (const ticket of [1, 2]) queue.enqueue(question(ticket, { id: `b${ticket}`, lessonId: 'b' }), 0);
  queue.enqueue(question(1, { id: 'c1', lessonId: 'c' }), 0);
  expect(lineOf(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  queue.setDispatch('b', false);
  expect(queue.places().map(({ id, place, position }) => [id, place, position])).toEqual([
    ['a1', 1, 1],
    ['c1', 1, 2],
    ['a2', 2, 3],
    ['a3', 3, 4],
    ['b1', 1, null],
    ['b2', 2, null],
  ]);
});

test('Q2.3 a lesson that comes late or comes back joins the round and catches nothing up', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0, maxConcurrent: 99 });
  for (const ticket of [1, 2, 3, 4, 5]) queue.enqueue(question(ticket, { id: `a${ticket}`, lessonId: 'a' }), 0);
  queue.setDispatch('b', false);
  for (const ticket of [1, 2, 3]) queue.enqueue(question(ticket, { id: `b${ticket}`, lessonId: 'b' }), 0);
  expect([startNext(queue, 0), startNext(queue, 0)]).toEqual(['a1', 'a2']);
  queue.setDispatch('b', true);
  expect(lineOf(queue)).toEqual(['b1', 'a3', 'b2', 'a4', 'b3', 'a5']);
  queue.enqueue(question(1, { id: 'c1', lessonId: 'c' }), 0);
  expect(startNext(queue, 0)).toBe('b1');
  expect(lineOf(queue).slice(0, 3)).toEqual(['c1', 'a3', 'b2']);
});

test('Q2.4 the places of one lesson follow its own line, the positions the whole', () => {
  const queue = queueOf(3);
  expect(queue.places()).toEqual([
    { id: 'q1', lessonId: 'lesson', place: 1, position: 1, held: false, mergedWith: null },
    { id: 'q2', lessonId: 'lesson', place: 2, position: 2, held: false, mergedWith: null },
    { id: 'q3', lessonId: 'lesson', place: 3, position: 3, held: false, mergedWith: null },
  ]);
  expect(queue.places()).toBe(queue.places());
  const before = queue.places();
  startNext(queue, 0);
  expect(before).toHaveLength(3);
  expect(queue.places().map(({ place }) => place)).toEqual([1, 2]);
});
