import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { progressOf } from './screens-for-tests.ts';

test('Q9 an edit while waiting is what is sent; a started one can no longer be edited', async () => {
  const { student, plays, pass } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a'));
  const asked = await bob.ask(asking('b'));
  const questionId = asked.ok ? asked.value.questionId : '';
  await pass(3000);
  expect(await bob.edit({ questionId, text: '  better  ' })).toEqual({ ok: true, value: null });
  expect(await ann.edit({ questionId, text: 'stolen' })).toEqual({ ok: false, failure: { code: 'not-found' } });
  expect(await bob.edit({ questionId, text: ' ' })).toEqual({ ok: false, failure: { code: 'question-empty' } });
  await pass(4000);
  await until(() => plays.length === 2);
  expect(plays[1]?.request.question).toBe('better');
  expect(await bob.edit({ questionId, text: 'late' })).toEqual({ ok: false, failure: { code: 'no-longer-waiting' } });
});

test('Q9 cancelling a waiting question takes it out of line; stopping a running one ends its request and keeps the text', async () => {
  const { student, plays, pass, store } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  const running = await ann.ask(asking('a'));
  const waiting = await bob.ask(asking('b'));
  const ids = [running, waiting].map((asked) => (asked.ok ? asked.value.questionId : ''));
  await until(() => plays.length === 1);
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Half an ans' });
  await pass(200);
  expect(await bob.cancel({ questionId: ids[1] ?? '' })).toEqual({ ok: true, value: null });
  expect(await ann.cancel({ questionId: ids[0] ?? '' })).toEqual({ ok: true, value: null });
  expect(plays[0]?.signal.aborted).toBe(true);
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'cancelled', by: 'student' });
  expect(progressOf(bob, 2)).toEqual({ state: 'cancelled', by: 'student' });
  expect(ann.state.answers[ids[0] ?? '']).toEqual({ attempt: 1, text: 'Half an ans', complete: false });
  expect(await store.questions.answerOf(ids[0] ?? '')).toMatchObject({ text: 'Half an ans', complete: false });
  expect(await ann.cancel({ questionId: ids[0] ?? '' })).toEqual({ ok: false, failure: { code: 'no-longer-open' } });
});

test('a timeout keeps the text, and the question may be asked again at the head, once', async () => {
  const { student, plays, pass } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  const asked = await ann.ask(asking('a'));
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => plays.length === 1);
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'So far' });
  plays[0]?.fail({ type: 'timeout', deadline: 'idle', detail: 'nothing for 30 s' });
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'failed', trouble: 'timeout', mayAskAgain: true });
  expect(ann.state.answers[questionId]).toMatchObject({ text: 'So far', complete: false });
  await bob.ask(asking('b'));
  expect(await ann.askAgain({ questionId })).toMatchObject({ ok: true, value: { ticket: 3 } });
  await pass(200);
  expect(progressOf(ann, 3)).toMatchObject({ place: 1 });
  expect(progressOf(ann, 1)).toMatchObject({ mayAskAgain: false });
  expect(await ann.askAgain({ questionId })).toEqual({ ok: false, failure: { code: 'cannot-ask-again' } });
});

/** Two students whose questions are answered together: `bob` asked first. */
async function answeredTogether() {
  const world = await createWorld();
  const { student, plays, pass, classroom, lessonId } = world;
  await classroom.teacher.changeLesson({ lessonId, merging: true });
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const [bob, eve] = [await student('Bob'), await student('Eve')];
  const ids: string[] = [];
  for (const each of [bob, eve]) {
    const asked = await each.ask({ ...asking('m', 'What is ATP?'), merge: true });
    ids.push(asked.ok ? asked.value.questionId : '');
  }
  await classroom.teacher.setDispatch({ lessonId, on: true });
  await until(() => plays.length === 1, 'the start');
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Ener' });
  await pass(200);
  const [bobs = '', eves = ''] = ids;
  return { world, bob, eve, bobs, eves };
}

test('Q2.5 Q9 cancelled in the middle of its answer, the leader leaves the other at the head', async () => {
  const { world, bob, eve, bobs } = await answeredTogether();
  expect(await bob.cancel({ questionId: bobs })).toMatchObject({ ok: true });
  expect(await world.store.lessons.ledger(world.lessonId)).toMatchObject({ cancelled: 1, waiting: 1 });
  await world.pass(10_000);
  await until(() => world.plays.length === 2, 'the next start');
  expect(world.plays[1]?.request.question).toBe('What is ATP?');
  world.plays[1]?.finish('Energy.');
  await world.pass(200);
  expect(progressOf(bob, 1)).toEqual({ state: 'cancelled', by: 'student' });
  expect(progressOf(eve, 2)).toEqual({ state: 'answered' });
  expect(Object.values(eve.state.answers)).toMatchObject([{ text: 'Energy.', complete: true }]);
});

test('Q2.5 Q9 one that is answered together with another may be cancelled alone', async () => {
  const { world, bob, eve, eves } = await answeredTogether();
  expect(await eve.cancel({ questionId: eves })).toMatchObject({ ok: true });
  world.plays[0]?.finish('gy.');
  await world.pass(200);
  expect(progressOf(bob, 1)).toEqual({ state: 'answered' });
  expect(progressOf(eve, 2)).toEqual({ state: 'cancelled', by: 'student' });
  expect(await world.store.lessons.ledger(world.lessonId)).toMatchObject({ answered: 1, cancelled: 1, answering: 0 });
  expect(await world.classroom.chat.status()).toMatchObject({ waiting: 0, running: 0 });
});

test('Q7 of two who end a running question at once one is told that it was too late', async () => {
  const { student, plays, pass, classroom, lessonId, store } = await createWorld();
  const ann = await student('Ann');
  const asked = await ann.ask(asking('a'));
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => plays.length === 1, 'the start');
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Because' });
  await pass(200);
  const [first, second] = await Promise.all([
    ann.cancel({ questionId }),
    classroom.teacher.answerByHand({ questionId, text: 'By hand.' }),
  ]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect(await store.lessons.ledger(lessonId)).toMatchObject(first.ok ? { cancelled: 1 } : { 'answered-by-hand': 1 });
});
