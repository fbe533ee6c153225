import { expect, test } from 'vitest';
import { aLesson, anAttempt, anEnd, aPause, aQuestion, aRefusal, later } from './testing/rows.ts';
import { storeWithStudent } from './testing/scratch.ts';

const PROMISED = { promisedLowMs: 6_000, promisedHighMs: 12_000, promisedMs: 9_000 };

async function lesson() {
  const store = await storeWithStudent();
  for (const ticket of [1, 2]) {
    await store.questions.admit(aQuestion(ticket));
    const startedAt = later(ticket * 20);
    await store.attempts.start(anAttempt(`a${ticket}`, `q${ticket}`, { startedAt }), {
      id: `q${ticket}`,
      attempts: 1,
      startedAt,
      waitedMs: ticket * 1_000,
      ...PROMISED,
    });
  }
  const refusal = aRefusal('r1', { questionId: 'q1', at: later(25) });
  await store.attempts.end(anEnd('a1', { endedAt: later(25), outcome: 'refused', refusal }));
  await store.queue.pause({ open: [aPause('p1', { since: later(25) })] });
  await store.queue.paceChanged({ id: 'c1', at: later(25), why: 'refused', fromMs: 6_000, toMs: 9_000 }, 'r1');
  return store;
}

test.each([true, false])('what happened in a lesson, from its beginning (whole: %s)', async (whole) => {
  const store = await lesson();
  expect(await store.history.record('lesson', later(0), later(100), whole)).toEqual({
    starts: [1, 2].map((ticket) => ({
      at: later(ticket * 20),
      attempt: 1,
      ticket,
      waitedMs: ticket * 1_000,
      promisedLowMs: 6_000,
      promisedHighMs: 12_000,
    })),
    refusals: [{ at: later(25), kind: 'pace', status: 429 }],
    pauses: [{ kind: 'pace', from: later(25), until: later(60), endedAt: null }],
    intervalBeforeMs: null,
    paceChanges: [{ at: later(25), fromMs: 6_000, toMs: 9_000 }],
  });
});

test('what is new since a moment, with what held then', async () => {
  const store = await lesson();
  await store.queue.pause({ end: [{ id: 'p1', at: later(28), by: 'teacher' }] });
  const record = await store.history.record('lesson', later(30), later(100), false);
  expect(record).toMatchObject({ refusals: [], pauses: [], paceChanges: [], intervalBeforeMs: 9_000 });
  expect(record.starts.map(({ ticket }) => ticket)).toEqual([2]);
});

test('another lesson has nothing of it but what held the whole house', async () => {
  const store = await lesson();
  await store.lessons.create(aLesson({ id: 'other', code: 'OTHER2' }));
  const record = await store.history.record('other', later(0), later(100), true);
  expect(record).toMatchObject({ starts: [], refusals: [], pauses: [{ kind: 'pace' }] });
});
