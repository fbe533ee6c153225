import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, lineOf, question, queueOf, refused, SETTINGS, startNext } from './queue-for-tests.ts';

const move = (queue: ReturnType<typeof queueOf>, id: string, before: string | null) =>
  queue.rank(queue.ranksFor(id, before) ?? []);

test('Q2.6 a moved question stands where it was put; the rest goes on by ticket', () => {
  const queue = queueOf(5);
  move(queue, 'q4', 'q2');
  expect(lineOf(queue)).toEqual(['q1', 'q4', 'q2', 'q3', 'q5']);
  move(queue, 'q5', 'q1');
  expect(lineOf(queue)).toEqual(['q5', 'q1', 'q4', 'q2', 'q3']);
  move(queue, 'q5', null);
  expect(lineOf(queue)).toEqual(['q1', 'q4', 'q2', 'q3', 'q5']);
  queue.enqueue(question(6), 0);
  expect(lineOf(queue).at(-1)).toBe('q6');
  expect([startNext(queue, 0), queue.estimates(0).size]).toEqual(['q1', 5]);
});

test('Q2.6 what is refused afterwards goes before all that were moved; what was at the head before keeps behind', () => {
  const queue = queueOf(3, { minIntervalMs: 0 });
  startNext(queue, 0);
  queue.settle('q1', refused('pace'), 1);
  move(queue, 'q3', 'q1');
  expect(lineOf(queue)).toEqual(['q3', 'q1', 'q2']);
  queue.resume('all', 2);
  queue.setPace({ fixed: true }, 2);
  expect(startNext(queue, 2)).toBe('q3');
  queue.settle('q3', refused('pace'), 3);
  expect(lineOf(queue)).toEqual(['q3', 'q1', 'q2']);
});

test('Q2.6 fair order goes on behind those that were moved', () => {
  const queue = createQueue(SETTINGS);
  ['a', 'a', 'b', 'b', 'c'].forEach((studentId, index) => {
    queue.enqueue(question(index + 1, { studentId }), 0);
  });
  queue.setOrder('lesson', 'fair');
  expect(lineOf(queue)).toEqual(['q1', 'q3', 'q5', 'q2', 'q4']);
  move(queue, 'q2', 'q3');
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3', 'q5', 'q4']);
});

test('Q2.6 merged questions move together, wherever one of them is taken hold of', () => {
  const queue = createQueue(SETTINGS);
  for (const ticket of [1, 2, 3, 4]) queue.enqueue(question(ticket, { mergeKey: ticket % 2 === 0 ? 'dna' : null }), 0);
  move(queue, 'q4', 'q1');
  expect(lineOf(queue)).toEqual(['q2', 'q4', 'q1', 'q3']);
  expect(queue.ranksFor('q4', 'q2')).toBeNull();
});

test('Q2.6 nothing is moved into another line, or once it is being answered', () => {
  const queue = queueOf(2);
  queue.enqueue(question(1, { id: 'other', lessonId: 'other' }), 0);
  expect(queue.ranksFor('q1', 'other')).toBeNull();
  startNext(queue, 0);
  expect(queue.ranksFor('q1', 'q2')).toBeNull();
  expect(queue.ranksFor('q2', 'q1')).toBeNull();
  const before = lineOf(queue);
  queue.rank([{ id: 'q1', rank: 9 }]);
  expect(lineOf(queue)).toEqual(before);
});

test('Q2.7 a held question keeps its place, is passed over, promised nothing and counted before nobody', () => {
  const queue = queueOf(3);
  queue.hold('q1', true);
  expect(queue.places().map(({ id, place, position }) => [id, place, position])).toEqual([
    ['q2', 1, 1],
    ['q3', 2, 2],
    ['q1', 1, null],
  ]);
  expect([...queue.estimates(0).keys()]).toEqual(['q2', 'q3']);
  expect(startNext(queue, 0)).toBe('q2');
  expect(queue.hold('q2', true)).toBe(false);
  expect(queue.edit('q1', { inputTokens: 1, outputTokens: 1 })).toBe(true);
  expect(queue.next(6_000)).toMatchObject({ kind: 'start', question: { id: 'q3' } });
  queue.hold('q1', false);
  expect(lineOf(queue)).toEqual(['q1', 'q3']);
});

test('Q2.7 a held question leaves those that waited along with it, and joins them again', () => {
  const queue = createQueue(SETTINGS);
  for (const ticket of [1, 2]) queue.enqueue(question(ticket, { mergeKey: 'dna' }), 0);
  queue.hold('q1', true);
  expect(queue.followers('q2')).toEqual([]);
  expect(queue.next(0)).toMatchObject({ kind: 'start', question: { id: 'q2' } });
  queue.hold('q1', false);
  expect(queue.followers('q1')).toEqual(['q2']);
});

test('Q2.7 Q2.3 a lesson in which all are held catches nothing up', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0, maxConcurrent: 99 });
  for (const ticket of [1, 2, 3, 4]) queue.enqueue(question(ticket, { id: `a${ticket}`, lessonId: 'a' }), 0);
  for (const ticket of [1, 2]) queue.enqueue(question(ticket, { id: `b${ticket}`, lessonId: 'b' }), 0);
  for (const id of ['b1', 'b2']) queue.hold(id, true);
  expect(queue.next(0).kind).toBe('start');
  for (const _ of [1, 2, 3]) startNext(queue, 0);
  for (const id of ['b1', 'b2']) queue.hold(id, false);
  expect(lineOf(queue)).toEqual(['b1', 'a4', 'b2']);
  queue.settle('a1', ANSWERED, 1);
  expect(queue.ledger().total.balanced).toBe(true);
});
