import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, lineOf, question, refused, SETTINGS, startNext } from './queue-for-tests.ts';

/** q1 and q4 are questions of their own; q2, q3 and q5 ask the same. */
function merged() {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0 });
  for (const ticket of [1, 2, 3, 4, 5]) {
    const own = ticket === 1 || ticket === 4;
    queue.enqueue(question(ticket, { mergeKey: own ? null : 'photosynthesis' }), 0);
  }
  return queue;
}

test('Q2.5 the same question waits once; each keeps its own record', () => {
  const queue = merged();
  expect(queue.places().map(({ id, place, mergedWith }) => [id, place, mergedWith])).toEqual([
    ['q1', 1, null],
    ['q2', 2, null],
    ['q3', 2, 'q2'],
    ['q5', 2, 'q2'],
    ['q4', 3, null],
  ]);
  expect(queue.followers('q2')).toEqual(['q3', 'q5']);
  expect(queue.followers('q3')).toEqual([]);
  expect(queue.followers('nobody')).toEqual([]);
  expect(queue.ledger().total).toMatchObject({ accepted: 5, waiting: 5 });
});

test('Q2.5 one answer ends them all, through one slot', () => {
  const queue = merged();
  startNext(queue, 0);
  expect(startNext(queue, 0)).toBe('q2');
  expect(queue.ledger().total).toMatchObject({ waiting: 1, running: 4, balanced: true });
  expect(queue.settle('q2', ANSWERED, 5)).toMatchObject({ ending: 'answered', ended: ['q2', 'q3', 'q5'] });
  expect(queue.ledger().total).toMatchObject({ answered: 3, balanced: true });
});

test('Q2.5 refused, they stay together at the head', () => {
  const queue = merged();
  startNext(queue, 0);
  startNext(queue, 0);
  expect(queue.settle('q2', refused('overloaded'), 5)?.requeued).toEqual(['q2', 'q3', 'q5']);
  expect(lineOf(queue)).toEqual(['q2', 'q3', 'q5', 'q4']);
  expect(queue.followers('q2')).toEqual(['q3', 'q5']);
});

test('Q2.5 when the leader is cancelled the next one leads, from its own ticket', () => {
  const queue = merged();
  expect(queue.cancel('q2', 0)).toBe('waiting');
  expect(lineOf(queue)).toEqual(['q1', 'q3', 'q5', 'q4']);
  queue.cancel('q5', 0);
  queue.cancel('q3', 0);
  expect(lineOf(queue)).toEqual(['q1', 'q4']);
});

test('Q2.5 cancelled while it is answered, a leader leaves the others at the head', () => {
  const queue = merged();
  startNext(queue, 0);
  startNext(queue, 0);
  expect(queue.cancel('q5', 1)).toBe('waiting');
  expect(queue.cancel('q2', 1)).toBe('running');
  const facts = queue.settle('q2', { type: 'cancelled', as: 'cancelled' }, 1);
  expect(facts).toMatchObject({ ending: 'cancelled', ended: ['q2'], requeued: ['q3'] });
  expect(lineOf(queue)).toEqual(['q3', 'q4']);
  expect(queue.ledger().total).toMatchObject({ cancelled: 2, waiting: 2, running: 1, balanced: true });
});

test('Q2.5 an edited question asks for itself again', () => {
  const queue = merged();
  queue.edit('q3', { inputTokens: 1, outputTokens: 1 });
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q5', 'q3', 'q4']);
  queue.edit('q4', { inputTokens: 1, outputTokens: 1 }, 'photosynthesis');
  expect(queue.followers('q2')).toEqual(['q4', 'q5']);
  queue.edit('q1', { inputTokens: 1, outputTokens: 1 }, 'photosynthesis');
  expect(queue.followers('q1')).toEqual(['q2', 'q4', 'q5']);
});

test('Q2.5 asked while the first is being answered, it waits for its own answer', () => {
  const queue = merged();
  startNext(queue, 0);
  startNext(queue, 0);
  queue.enqueue(question(6, { mergeKey: 'photosynthesis' }), 1);
  queue.settle('q2', { type: 'again', strike: false }, 2);
  expect(lineOf(queue)).toEqual(['q2', 'q3', 'q5', 'q4', 'q6']);
  queue.cancel('q6', 3);
  expect(queue.followers('q2')).toEqual(['q3', 'q5']);
});

test('Q2.5 other lessons are never merged with', () => {
  const queue = createQueue(SETTINGS);
  queue.enqueue(question(1, { mergeKey: 'same' }), 0);
  queue.enqueue(question(1, { id: 'other', lessonId: 'other', mergeKey: 'same' }), 0);
  expect(queue.followers('q1')).toEqual([]);
});
