import { expect, test } from 'vitest';
import { question } from '../queue/queue-for-tests.ts';
import { createLesson } from './lesson-for-tests.ts';

const REQUEST = { attemptId: 'a', model: '', instructions: '', turns: [], question: 'q1', maxOutputTokens: 1 };
const NEVER = new AbortController().signal;

test('Q1.2 while the store is in trouble nothing is sent, the place is kept, and the tries grow apart', async () => {
  const tries: number[] = [];
  const lesson = createLesson(
    {},
    {},
    {
      starting: async () => {
        tries.push(lesson.clock.now());
        if (tries.length < 8) throw new Error('disk full');
        return REQUEST;
      },
    },
  );
  lesson.ask(question(1));
  await lesson.clock.advance(2_000_000);
  expect(tries.slice(0, 8)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
  expect(lesson.starts).toEqual([['q1', 91_000]]);
  expect(lesson.queue.ledger().total).toMatchObject({ running: 1 });
});

test('Q1.2 a commit that took so long that a restart could start too early is taken back', async () => {
  let slow = true;
  const lesson = createLesson(
    {},
    {},
    {
      starting: async () => {
        if (slow) await lesson.clock.sleepUntil(lesson.clock.now() + 2_500, NEVER);
        slow = false;
        return REQUEST;
      },
    },
  );
  lesson.ask(question(1));
  await lesson.clock.advance(10_000);
  expect(lesson.withdrawn).toEqual(['q1']);
  expect(lesson.starts).toEqual([['q1', 3_500]]);
});

test('Q1.2 a provider that breaks while it makes a question ready stops nothing for good', async () => {
  const lesson = createLesson();
  let broken = true;
  lesson.provider.ready = (request, signal) => {
    if (broken) throw new Error('no room for a process');
    return () => lesson.provider.answer(request, signal);
  };
  lesson.ask(question(1));
  await lesson.clock.advance(500);
  expect(lesson.starts).toEqual([]);
  broken = false;
  await lesson.clock.advance(500);
  expect(lesson.starts).toEqual([['q1', 1_000]]);
});

test('Q9.1 a question that ends while its commit waits for its turn lets the next one through', async () => {
  const lesson = createLesson(
    {},
    {},
    {
      starting: async ({ id }) => {
        if (id !== 'q1') return { ...REQUEST, question: id };
        lesson.queue.cancel('q1', lesson.clock.now());
        return 'gone';
      },
    },
  );
  for (const ticket of [1, 2]) lesson.ask(question(ticket));
  await lesson.clock.advance(0);
  expect(lesson.starts).toEqual([['q2', 0]]);
  expect(lesson.withdrawn).toEqual([]);
});

test('Q7.2 the slot stays taken until the end is committed, however long that takes', async () => {
  let failures = 3;
  const lesson = createLesson(
    { maxConcurrent: 1 },
    {},
    {
      ended: async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('disk full');
      },
    },
  );
  for (const ticket of [1, 2]) lesson.ask(question(ticket));
  await lesson.clock.advance(10_000);
  lesson.answer('q1').done();
  await lesson.clock.advance(6_999);
  expect(lesson.dispatch.running()).toEqual(['q1']);
  expect(await lesson.dispatch.cancel('q1', 'cancelled')).toBe(false);
  await lesson.clock.advance(1);
  expect(lesson.settled).toMatchObject([['q1', { ending: 'answered' }]]);
  expect(lesson.dispatch.running()).toEqual(['q2']);
});

test.each([
  ['throws something else', (answer: ReturnType<ReturnType<typeof createLesson>['answer']>) => answer.throw('oops')],
  ['ends without done', (answer: ReturnType<ReturnType<typeof createLesson>['answer']>) => answer.end()],
])('Q8.4 a provider that %s is broken: once more at the head, then failed', async (_, breakIt) => {
  const lesson = createLesson();
  for (const ticket of [1, 2]) lesson.ask(question(ticket));
  await lesson.clock.advance(0);
  breakIt(lesson.answer('q1'));
  await lesson.clock.advance(6_000);
  expect(lesson.starts[1]?.[0]).toBe('q1');
  breakIt(lesson.answer('q1'));
  await lesson.clock.advance(6_000);
  expect(lesson.ends.map(([, { outcome }]) => outcome.type)).toEqual(['again', 'failed']);
  expect(lesson.starts[2]?.[0]).toBe('q2');
});

test('Q8.4 a provider that throws before it begins is broken, too', async () => {
  const lesson = createLesson();
  lesson.provider.answer = () => {
    throw new Error('not even begun');
  };
  lesson.ask(question(1));
  await lesson.clock.advance(6_000);
  expect(lesson.ends.map(([, { outcome }]) => outcome.type)).toEqual(['again', 'failed']);
});

test('Q8.5 offline for minutes, every question is kept and answered afterwards', async () => {
  const lesson = createLesson();
  for (const ticket of [1, 2, 3]) lesson.ask(question(ticket));
  let online = false;
  const { answer } = lesson.provider;
  lesson.provider.answer = (request, signal) => {
    const events = answer(request, signal);
    if (online) lesson.answer(request.question).done();
    else lesson.answer(request.question).fail({ type: 'unreachable', status: null, detail: 'no route' });
    return events;
  };
  await lesson.clock.advance(15 * 60_000);
  expect(lesson.queue.ledger().total).toMatchObject({ waiting: 3, failed: 0 });
  expect(lesson.starts.length).toBeLessThan(25);
  online = true;
  await lesson.clock.advance(120_000);
  expect(lesson.queue.ledger().total).toMatchObject({ answered: 3, waiting: 0, balanced: true });
});

test('Q8.6 a provider that is broken for everybody is backed off from, and costs two questions in five minutes, not thirty', async () => {
  const lesson = createLesson();
  for (let ticket = 1; ticket <= 30; ticket += 1) lesson.ask(question(ticket));
  lesson.provider.answer = () => {
    throw new Error('CLI missing');
  };
  await lesson.clock.advance(5 * 60_000);
  expect(lesson.queue.ledger().total).toMatchObject({ failed: 2, waiting: 28 });
});

test('Q7.1 what comes after done is not heard, and usage before it is kept', async () => {
  const heard: string[] = [];
  const lesson = createLesson({}, {}, { event: (_, { type }) => void heard.push(type) });
  lesson.ask(question(1));
  await lesson.clock.advance(0);
  const use = { input: 1, cacheRead: 2, cacheWrite: 3, output: 4 };
  lesson.answer('q1').tell({ type: 'started', quota: [] }, { type: 'text', text: 'Hi' }, { type: 'usage', use });
  await lesson.clock.advance(500);
  lesson.answer('q1').done();
  lesson.answer('q1').tell({ type: 'text', text: 'late' });
  lesson.answer('q1').done();
  await lesson.clock.advance(0);
  expect(heard).toEqual(['started', 'text', 'usage', 'done']);
  expect(lesson.ends).toHaveLength(1);
  expect(lesson.ends[0]?.[1]).toMatchObject({
    outcome: { type: 'answered', serviceMs: 500, use },
    stopReason: 'end_turn',
    upstreamAt: 0,
    firstTextAt: 0,
    endedAt: 500,
  });
});
