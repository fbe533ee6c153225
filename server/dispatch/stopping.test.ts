import { expect, test } from 'vitest';
import { question } from '../queue/queue-for-tests.ts';
import { createLesson } from './lesson-for-tests.ts';

function lessonOf(tickets: number, ...parts: Parameters<typeof createLesson>) {
  const lesson = createLesson(...parts);
  for (let ticket = 1; ticket <= tickets; ticket += 1) lesson.ask(question(ticket));
  return lesson;
}

test('Q9.2 cancelling what runs ends its signal and frees its slot at once, however slow the provider is', async () => {
  const lesson = lessonOf(2, { maxConcurrent: 1 });
  await lesson.clock.advance(6_000);
  const cancelled = lesson.dispatch.cancel('q1', 'cancelled');
  expect(lesson.answer('q1').signal.aborted).toBe(true);
  await lesson.clock.advance(0);
  expect(await cancelled).toBe(true);
  expect(lesson.ends).toMatchObject([['q1', { outcome: { type: 'cancelled', as: 'cancelled' } }]]);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
  lesson.answer('q1').done();
  await lesson.clock.advance(0);
  expect(lesson.ends).toHaveLength(1);
});

test('Q9.2 the first who cancels decides; what is over or unknown cannot be cancelled', async () => {
  const lesson = lessonOf(1);
  await lesson.clock.advance(0);
  const both = [lesson.dispatch.cancel('q1', 'answeredByHand'), lesson.dispatch.cancel('q1', 'declined')];
  await lesson.clock.advance(0);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(lesson.queue.ledger().total).toMatchObject({ answeredByHand: 1, declined: 0 });
  expect(await lesson.dispatch.cancel('q1', 'cancelled')).toBe(false);
  expect(await lesson.dispatch.cancel('nobody', 'cancelled')).toBe(false);
});

test('Q8.7 stopping lets answers finish for their time; the rest goes back to the head without blame', async () => {
  const lesson = lessonOf(3, { minIntervalMs: 0 });
  await lesson.clock.advance(0);
  const stopped = lesson.dispatch.stop({ drainMs: 5_000 });
  expect(lesson.dispatch.stop({ drainMs: 0 })).toBe(stopped);
  lesson.ask(question(4));
  await lesson.clock.advance(1_000);
  lesson.answer('q2').done();
  await lesson.clock.advance(3_999);
  expect(lesson.dispatch.running()).toEqual(['q1', 'q3']);
  await lesson.clock.advance(1);
  await stopped;
  expect(lesson.ends.map(([id, { outcome }]) => [id, outcome.type])).toEqual([
    ['q2', 'answered'],
    ['q1', 'again'],
    ['q3', 'again'],
  ]);
  expect(lesson.queue.places().map(({ id }) => id)).toEqual(['q1', 'q3', 'q4']);
  expect(lesson.starts).toHaveLength(3);
});

test('Q8.7 with nothing under way a stop is immediate, and an attempt just committed is taken back', async () => {
  const idle = createLesson();
  await idle.dispatch.stop({ drainMs: 60_000 });
  const lesson = lessonOf(2);
  await lesson.clock.advance(5_980);
  lesson.answer('q1').done();
  await lesson.clock.advance(0);
  const stopped = lesson.dispatch.stop({ drainMs: 60_000 });
  await lesson.clock.advance(0);
  await stopped;
  expect(lesson.withdrawn).toEqual(['q2']);
  expect(lesson.clock.sleeping()).toEqual([]);
});

test('Q2.5 cancelling the leader of merged questions leaves the others at the head', async () => {
  const lesson = createLesson();
  for (const ticket of [1, 2]) lesson.ask(question(ticket, { mergeKey: 'same' }));
  await lesson.clock.advance(0);
  void lesson.dispatch.cancel('q1', 'cancelled');
  await lesson.clock.advance(6_000);
  expect(lesson.settled[0]).toMatchObject(['q1', { ended: ['q1'], requeued: ['q2'] }]);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
});
