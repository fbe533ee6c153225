import { expect, test } from 'vitest';
import { question } from '../queue/queue-for-tests.ts';
import { createLesson } from './lesson-for-tests.ts';

function lessonOf(tickets: number, ...parts: Parameters<typeof createLesson>) {
  const lesson = createLesson(...parts);
  for (let ticket = 1; ticket <= tickets; ticket += 1) lesson.ask(question(ticket));
  return lesson;
}

test('Q3.8 an idle queue starts a question at once, the next one an interval later', async () => {
  const lesson = lessonOf(2);
  await lesson.clock.advance(0);
  expect(lesson.starts).toEqual([['q1', 0]]);
  await lesson.clock.advance(5_999);
  expect(lesson.starts).toHaveLength(1);
  await lesson.clock.advance(1);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
});

test('Q3.8 idle, full or paused without end, nothing is timed', async () => {
  const lesson = createLesson({ maxConcurrent: 1 });
  await lesson.clock.advance(0);
  expect(lesson.clock.sleeping()).toEqual([]);
  lesson.ask(question(1));
  lesson.ask(question(2));
  await lesson.clock.advance(10_000);
  expect(lesson.starts).toHaveLength(1);
  expect(lesson.clock.sleeping()).toEqual([]);
  lesson.queue.pause({ kind: 'credentials', until: null }, lesson.clock.now());
  lesson.answer('q1').done();
  await lesson.clock.advance(10_000);
  expect(lesson.clock.sleeping()).toEqual([]);
  lesson.queue.resume('all', lesson.clock.now());
  lesson.dispatch.wake();
  await lesson.clock.advance(0);
  expect(lesson.starts[1]).toEqual(['q2', 20_000]);
});

test('Q3.8 the attempt is committed ahead of its moment, and sent at that very moment', async () => {
  const lesson = lessonOf(2);
  await lesson.clock.advance(5_899);
  expect(lesson.commits).toHaveLength(1);
  await lesson.clock.advance(1);
  expect(lesson.commits).toEqual([
    ['q1', 0],
    ['q2', 6_000],
  ]);
  expect(lesson.starts).toHaveLength(1);
  await lesson.clock.advance(100);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
});

test('Q3.1 a slow commit makes a start late, and the gap is measured from when it left', async () => {
  const slow = createLesson(
    {},
    {},
    {
      starting: async ({ id }) => {
        await slow.clock.sleepUntil(slow.clock.now() + 400, new AbortController().signal);
        return { attemptId: id, model: '', instructions: '', turns: [], question: id, maxOutputTokens: 1 };
      },
    },
  );
  for (const ticket of [1, 2]) slow.ask(question(ticket));
  await slow.clock.advance(20_000);
  // Ahead by 100 ms, late by 300.
  expect(slow.starts).toEqual([
    ['q1', 400],
    ['q2', 6_700],
  ]);
});

test('Q3.1 a start is never asked for before its moment, though what is left of the wait is short', async () => {
  const lesson = lessonOf(2);
  await lesson.clock.advance(5_999.6);
  expect(lesson.starts).toHaveLength(1);
  await lesson.clock.advance(0.4);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
});

test('Q3.1 a process held up while it asks the provider shortens no gap', async () => {
  const lesson = lessonOf(2);
  const { answer } = lesson.provider;
  const calls: number[] = [];
  lesson.provider.answer = (request, signal) => {
    if (calls.length === 0) lesson.clock.holdUp(40);
    calls.push(lesson.clock.now());
    return answer(request, signal);
  };
  await lesson.clock.advance(10_000);
  expect(calls).toEqual([40, 6_040]);
  expect(lesson.starts.map(([, at]) => at)).toEqual(calls);
});

/** Notes when each question was made ready, and its signal. */
function readying(lesson: ReturnType<typeof createLesson>) {
  const readied: { id: string; at: number; signal: AbortSignal }[] = [];
  lesson.provider.ready = (request, signal) => {
    readied.push({ id: request.question, at: lesson.clock.now(), signal });
    return () => lesson.provider.answer(request, signal);
  };
  return readied;
}

test('Q3.8 the provider makes a question ready ahead, and is asked at that very moment', async () => {
  const lesson = createLesson();
  const readied = readying(lesson);
  for (const ticket of [1, 2]) lesson.ask(question(ticket));
  await lesson.clock.advance(5_950);
  expect(readied).toMatchObject([
    { id: 'q1', at: 0 },
    { id: 'q2', at: 5_900 },
  ]);
  expect(lesson.provider.asked.has('q2')).toBe(false);
  await lesson.clock.advance(50);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
  expect(lesson.provider.asked.get('q2')?.signal).toBe(readied[1]?.signal);
  expect(readied[1]?.signal.aborted).toBe(false);
});

test('Q3.2 what was made ready and is not sent is given back', async () => {
  const lesson = createLesson();
  const readied = readying(lesson);
  for (const ticket of [1, 2, 3]) lesson.ask(question(ticket));
  await lesson.clock.advance(5_980);
  lesson.queue.cancel('q2', lesson.clock.now());
  await lesson.clock.advance(20);
  expect(readied[1]).toMatchObject({ id: 'q2', signal: { aborted: true } });
  expect(lesson.provider.asked.has('q2')).toBe(false);
  expect(lesson.starts[1]).toEqual(['q3', 6_000]);
  await lesson.dispatch.stop({ drainMs: 0 });
});

test('Q3.2 a pause that opens while an attempt is committed lets nothing through', async () => {
  const lesson = lessonOf(2);
  await lesson.clock.advance(5_980);
  lesson.queue.pause({ kind: 'pace', until: 9_000 }, lesson.clock.now());
  await lesson.clock.advance(3_000);
  expect(lesson.starts).toHaveLength(1);
  expect(lesson.withdrawn).toEqual(['q2']);
  await lesson.clock.advance(20);
  expect(lesson.starts[1]).toEqual(['q2', 9_000]);
});

test('Q9.1 a question edited or cancelled in that moment is never sent as it was', async () => {
  const lesson = lessonOf(3);
  await lesson.clock.advance(5_980);
  lesson.queue.edit('q2', { inputTokens: 1, outputTokens: 1 });
  await lesson.clock.advance(20);
  expect(lesson.withdrawn).toEqual(['q2']);
  expect(lesson.starts[1]).toEqual(['q2', 6_000]);
  await lesson.clock.advance(5_990);
  lesson.queue.cancel('q3', lesson.clock.now());
  await lesson.clock.advance(20);
  expect(lesson.withdrawn).toEqual(['q2', 'q3']);
  expect(lesson.starts).toHaveLength(2);
});

test('Q4 a refused question is asked again first, after its pause, and the end of the pause is told', async () => {
  const lesson = lessonOf(2);
  await lesson.clock.advance(1_000);
  const refusal = { kind: 'pace', status: 429, retryAfterMs: 20_000, resetInMs: null } as const;
  lesson.answer('q1').fail({ type: 'refused', ...refusal, quota: [], detail: 'slow down' });
  await lesson.clock.advance(0);
  expect(lesson.ends[0]).toMatchObject(['q1', { failure: { detail: 'slow down' }, outcome: { type: 'refused' } }]);
  expect(lesson.settled[0]).toMatchObject(['q1', { requeued: ['q1'], pause: { kind: 'pace', until: 21_000 } }]);
  const before = lesson.changes();
  await lesson.clock.advance(20_000);
  expect(lesson.changes()).toBeGreaterThan(before);
  expect(lesson.starts[1]).toEqual(['q1', 21_000]);
});

test('Q3.6 the quota of a refusal and of an answer reach the queue', async () => {
  const lesson = createLesson({ minIntervalMs: 0 });
  const quota = [{ dimension: 'requests', limit: 60, remaining: 0, resetInMs: 60_000 }] as const;
  lesson.ask(question(1));
  await lesson.clock.advance(0);
  lesson.answer('q1').tell({ type: 'started', quota });
  await lesson.clock.advance(0);
  lesson.ask(question(2));
  await lesson.clock.advance(999);
  expect(lesson.starts).toHaveLength(1);
  await lesson.clock.advance(1);
  expect(lesson.starts).toHaveLength(2);
});

test('Q3.9 a freed slot is used at once', async () => {
  const lesson = lessonOf(2, { maxConcurrent: 1 });
  await lesson.clock.advance(30_000);
  lesson.answer('q1').done();
  await lesson.clock.advance(0);
  expect(lesson.starts[1]).toEqual(['q2', 30_000]);
});

test('Q8.2 a question that killed the server twice fails without being asked', async () => {
  const lesson = createLesson({}, { questions: [question(1, { crashes: 2 }), question(2, { crashes: 1 })] });
  await lesson.clock.advance(0);
  expect(lesson.ends).toMatchObject([['q1', { outcome: { type: 'failed' }, startedAt: null }]]);
  expect(lesson.starts).toEqual([['q2', 0]]);
  expect(lesson.queue.ledger().total).toMatchObject({ failed: 1, running: 1, balanced: true });
});

test('Q8.3 after a restart the last start still holds the next one back', async () => {
  const lesson = lessonOf(1, {}, { lastStartAt: -2_000 });
  await lesson.clock.advance(4_000);
  expect(lesson.starts).toEqual([['q1', 4_000]]);
});
