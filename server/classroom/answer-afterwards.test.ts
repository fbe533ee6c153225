import { expect, test, vi } from 'vitest';
import { createWorld, until } from './classroom-for-tests.ts';
import { deskOf } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

const done = { ok: true, value: null };

/** Ann's question, begun and broken off. */
async function failed() {
  const world = await createWorld();
  const ann = await world.student('Ann');
  const asked = await ann.ask({ clientId: 'q', text: 'Why?', topic: 'new' });
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => world.plays.length === 1);
  world.plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Becau' });
  await world.pass(200);
  world.plays[0]?.fail({ type: 'timeout', deadline: 'idle', detail: 'nothing for 30 s' });
  await until(async () => (await world.store.questions.byId(questionId))?.state === 'failed', 'the failure');
  await world.pass(200);
  return { world, ann, questionId, view: await deskOf(world) };
}

test('Q7.4 what failed is answered by hand: the student reads it at once, desk, ledger and history agree', async () => {
  const { world, ann, questionId, view } = await failed();
  const { teacher } = world.classroom;
  expect(view().ledger).toMatchObject({ accepted: 1, failed: 1, answeredByHand: 0 });
  expect(await teacher.answerByHand({ questionId, text: ' Because of **light**. ' })).toEqual(done);
  expect(ann.state.answers[questionId]).toMatchObject({ text: 'Because of **light**.', complete: true });
  await world.pass(200);
  expect(ann.state.view?.questions[questionId]?.progress).toEqual({ state: 'answered-by-hand' });
  expect(ann.state.torn).toBe(false);
  expect(view().ledger).toMatchObject({ accepted: 1, failed: 0, answeredByHand: 1, waiting: 0, running: 0 });
  expect(await world.store.history.question(questionId)).toMatchObject({
    state: 'answered-by-hand',
    answer: { by: 'teacher', text: 'Because of **light**.' },
  });
  expect(await world.store.lessons.ledger(world.lessonId)).toMatchObject({ failed: 0, 'answered-by-hand': 1 });
});

test('Q7.4 once, by the teacher, and nothing else ends anew; a crash changes nothing', async () => {
  const { world, ann, questionId } = await failed();
  const { teacher } = world.classroom;
  const refused = { ok: false, failure: { code: 'no-longer-open' } };
  expect(await teacher.decline({ questionId, reason: 'no' })).toEqual(refused);
  expect(await teacher.cancelQuestion({ questionId })).toEqual(refused);
  await teacher.answerByHand({ questionId, text: 'One.' });
  expect(await teacher.answerByHand({ questionId, text: 'Two.' })).toEqual(refused);
  expect(await ann.askAgain({ questionId })).toMatchObject({ failure: { code: 'cannot-ask-again' } });
  expect(await ann.rate({ questionId, thumb: 'up' })).toEqual(done);
  const next = await world.crash();
  expect((await deskOf(next))().ledger).toMatchObject({ accepted: 1, failed: 0, answeredByHand: 1 });
  expect((await next.classroom.chat.status()).totals).toMatchObject({ processed: 1, failed: 0 });
});

test('Q7.4 also when the lesson is over, and when the desk has let go of it', async () => {
  const { world, questionId, view } = await failed();
  for (let number = 0; number < 55; number += 1) {
    const asked = await (await world.student(`Student ${number}`)).ask({ clientId: 'q', text: 'x', topic: 'new' });
    if (asked.ok) await world.classroom.teacher.answerByHand({ questionId: asked.value.questionId, text: 'y' });
  }
  expect(view().questions[questionId]).toBeUndefined();
  await world.classroom.teacher.endLesson({ lessonId: world.lessonId });
  expect(await world.classroom.teacher.answerByHand({ questionId, text: 'Late.' })).toEqual(done);
  const { ledger } = view();
  expect(ledger).toMatchObject({ failed: 0, waiting: 0, running: 0 });
  expect(ledger.accepted).toBe(56);
  expect(view().questions[questionId]?.progress).toEqual({ state: 'answered-by-hand' });
});

test('Q7.4 asking again at the same moment leaves the record right', async () => {
  const { world, ann, questionId, view } = await failed();
  const [again] = await Promise.all([
    ann.askAgain({ questionId }),
    world.classroom.teacher.answerByHand({ questionId, text: 'By hand.' }),
  ]);
  expect(again.ok).toBe(true);
  expect(view().ledger).toMatchObject({ accepted: 2, failed: 0, answeredByHand: 1 });
  expect(await world.store.questions.byId(questionId)).toMatchObject({ state: 'answered-by-hand', askedAgain: true });
});
