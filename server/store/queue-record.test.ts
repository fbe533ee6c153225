import { expect, test } from 'vitest';
import type { AttemptRow, QuestionRow } from './rows.ts';
import type { Store } from './store.ts';
import { AT, anAnswer, anAttempt, anEnd, aPause, aQuestion, aRefusal, later } from './testing/rows.ts';
import { scratchStore, storeWithStudent } from './testing/scratch.ts';

async function start(store: Store, attempt: AttemptRow): Promise<QuestionRow> {
  await store.attempts.start(attempt, {
    id: attempt.questionId,
    attempts: attempt.number,
    startedAt: attempt.startedAt,
    waitedMs: 5_000.75,
    promisedLowMs: 1,
    promisedHighMs: 3,
    promisedMs: 2,
  });
  return (await store.questions.byId(attempt.questionId)) as QuestionRow;
}

test('a start is written with its question, and can be withdrawn as if it had not been', async () => {
  const store = await storeWithStudent();
  await store.questions.admit(aQuestion(1));
  const before = await store.questions.byId('q1');
  expect(await start(store, anAttempt('a1', 'q1'))).toMatchObject({
    state: 'answering',
    attempts: 1,
    waitedMs: 5_000.75,
    promisedMs: 2,
  });
  await store.attempts.withdraw('a1', before);
  expect(await store.questions.byId('q1')).toEqual(before);
  expect(await store.queue.unfinished(later(11))).toMatchObject({ openAttempts: [], lastAttempt: null });
});

test('a start of a question that is not there leaves nothing behind', async () => {
  const store = await storeWithStudent();
  await store.questions.admit(aQuestion(1));
  await expect(start(store, anAttempt('a1', 'gone'))).rejects.toMatchObject({ reason: 'other' });
  await start(store, anAttempt('a1', 'q1'));
  await expect(start(store, anAttempt('a2', 'q1'))).rejects.toMatchObject({ reason: 'conflict' });
  expect((await store.queue.unfinished(later(11))).openAttempts).toHaveLength(1);
});

test('Q7 the end of an attempt settles its question and those merged with it, or none of them', async () => {
  const store = await storeWithStudent();
  for (const ticket of [1, 2]) await store.questions.admit(aQuestion(ticket));
  const running = await start(store, anAttempt('a1', 'q1'));
  const merged = (await store.questions.byId('q2')) as QuestionRow;
  const questions = [running, merged].map((row) => ({
    row: { ...row, state: 'answered' as const, endedAt: later(20) },
    answer: anAnswer(row.id),
  }));
  const broken = [...questions, { row: aQuestion(9, { id: 'gone' }), answer: null }];
  await expect(store.attempts.end(anEnd('a1', { questions: broken }))).rejects.toMatchObject({ reason: 'other' });
  expect(await store.questions.answerOf('q1')).toBeNull();
  expect(await store.questions.byId('q1')).toEqual(running);

  await store.attempts.end(anEnd('a1', { questions }));
  expect(await store.questions.byId('q2')).toEqual(questions[1]?.row);
  expect(await store.questions.answerOf('q2')).toEqual(anAnswer('q2'));
  expect(await store.queue.unfinished(later(30))).toMatchObject({ questions: [], openAttempts: [] });
});

test('a later answer stands in the place of an earlier one', async () => {
  const store = await storeWithStudent();
  await store.questions.admit(aQuestion(1));
  const row = await start(store, anAttempt('a1', 'q1'));
  const cut = anAnswer('q1', { complete: false, text: '因為' });
  await store.attempts.end(anEnd('a1', { outcome: 'failed', questions: [{ row, answer: cut }] }));
  const byHand = anAnswer('q1', { by: 'teacher', text: '看黑板' });
  await store.questions.answer('q1', { state: 'answered-by-hand', endedAt: later(40) }, byHand);
  expect(await store.questions.answerOf('q1')).toEqual(byHand);
  expect(await store.questions.byId('q1')).toMatchObject({ state: 'answered-by-hand' });
});

test('Q4 Q5 refusals keep their ticket and the pace before and after', async () => {
  const store = await storeWithStudent();
  await store.questions.admit(aQuestion(7));
  const row = await start(store, anAttempt('a1', 'q7'));
  const refusal = aRefusal('r1', { questionId: 'q7', intervalAfterMs: 6_000 });
  const back = { ...row, state: 'waiting' as const, atHead: true, refused: true };
  await store.attempts.end(anEnd('a1', { outcome: 'refused', questions: [{ row: back, answer: null }], refusal }));
  await store.attempts.end(
    anEnd(null, { refusal: aRefusal('r2', { at: later(16), status: null, retryAfterMs: null }) }),
  );
  const change = { id: 'p1', at: later(15), why: 'refusal', fromMs: 6_000, toMs: 9_000.5 };
  await store.queue.paceChanged(change, 'r1');
  expect(await store.queue.refusals(10)).toEqual([
    { ...aRefusal('r2', { at: later(16), status: null, retryAfterMs: null }), ticket: null, lessonId: null },
    { ...refusal, intervalAfterMs: 9_000.5, ticket: 7, lessonId: 'lesson' },
  ]);
  expect([await store.queue.refusalCount(), (await store.queue.totals()).refused]).toEqual([2, 2]);
  expect(await store.queue.paceChanges(5)).toEqual([change]);
  expect((await store.queue.unfinished(later(30))).questions).toEqual([back]);
});

test('pauses open and end in one commit', async () => {
  const store = await scratchStore();
  await store.queue.pause({ open: [aPause('one'), aPause('two', { until: null, leftMs: null })] });
  await store.queue.pause({ open: [aPause('three')], end: [{ id: 'one', at: later(5), by: 'teacher' }] });
  const stuck = { open: [aPause('four')], end: [{ id: 'nowhere', at: AT, by: 'time' }] };
  await expect(store.queue.pause(stuck)).rejects.toMatchObject({ reason: 'other' });
  await store.queue.pause({});
  const { pauses } = await store.queue.unfinished(later(6));
  expect(pauses.map((pause) => pause.id).sort()).toEqual(['three', 'two']);
});

test('Q8 what is read after a start: the last start by order of writing, recent starts with their own tokens', async () => {
  const store = await storeWithStudent();
  for (const ticket of [1, 2, 3]) await store.questions.admit(aQuestion(ticket));
  const old = await start(store, anAttempt('old', 'q1', { startedAt: later(-3_600), monotonicMs: 1 }));
  await store.attempts.end(
    anEnd('old', { questions: [{ row: { ...old, state: 'answered' }, answer: anAnswer('q1') }] }),
  );
  const again = await start(store, anAttempt('again', 'q2', { startedAt: later(50), monotonicMs: 2 }));
  await store.attempts.end(anEnd('again', { questions: [{ row: again, answer: anAnswer('q2') }] }));
  await start(store, anAttempt('second', 'q2', { number: 2, startedAt: later(55), monotonicMs: 3 }));
  // The wall clock was set back before this one.
  await start(store, anAttempt('last', 'q3', { startedAt: later(45), monotonicMs: 4 }));

  const found = await store.queue.unfinished(later(60));
  expect(found.questions.map((question) => question.ticket)).toEqual([2, 3]);
  expect(found.openAttempts.map((attempt) => attempt.id)).toEqual(['last', 'second']);
  expect(found.lastAttempt).toMatchObject({ id: 'last', bootId: 'boot', monotonicMs: 4 });
  expect(found.recentStarts).toEqual([
    { monotonicMs: 4, bootId: 'boot', inputTokens: 0, outputTokens: 0 },
    { monotonicMs: 2, bootId: 'boot', inputTokens: 101, outputTokens: 50 },
    { monotonicMs: 3, bootId: 'boot', inputTokens: 0, outputTokens: 0 },
  ]);
  expect(found.serviceTimes).toEqual([4_321.5, 4_321.5]);
  expect(found).toMatchObject({ pauses: [], lastPaceChange: null });
});

test('Q10 service times: the last fifty whole answers of a provider, oldest first', async () => {
  const store = await storeWithStudent();
  for (let ticket = 1; ticket <= 54; ticket += 1) {
    await store.questions.admit(aQuestion(ticket, { state: 'answered' }));
    const change = ticket === 53 ? { by: 'teacher' as const } : ticket === 54 ? { complete: false } : {};
    await store.questions.answer(
      `q${ticket}`,
      {},
      anAnswer(`q${ticket}`, { serviceMs: ticket, at: later(ticket), ...change }),
    );
  }
  const { serviceTimes } = await store.queue.unfinished(later(99));
  expect(serviceTimes).toEqual(Array.from({ length: 50 }, (_, index) => index + 3));
});
