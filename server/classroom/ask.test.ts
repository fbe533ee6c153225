import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { progressOf } from './screens-for-tests.ts';

test('Q1 Q2 a question is acknowledged with its ticket, and the same client id again with the same one', async () => {
  const { student, store } = await createWorld();
  const ann = await student('Ann');
  const first = await ann.ask(asking('a'));
  const again = await ann.ask(asking('a'));
  const [one, two] = await Promise.all([ann.ask(asking('b')), ann.ask(asking('b'))]);
  expect(first).toMatchObject({ ok: true, value: { ticket: 1 } });
  expect(again).toEqual(first);
  expect(one).toEqual(two);
  expect(await store.questions.ofStudent(ann.id)).toHaveLength(one.ok ? 2 : 1);
});

test('Q1 the same client id again after a restart, with no screen open, while intake is off: the same ticket', async () => {
  const before = await createWorld();
  const ann = await before.student('Ann');
  const first = await ann.ask(asking('a'));
  const { classroom, lessonId, store } = await before.crash();
  await classroom.teacher.setIntake({ lessonId, on: false });
  const back = classroom.student(lessonId, ann.id);
  expect(await back.ask(asking('a'))).toEqual(first);
  expect(await back.ask(asking('b'))).toEqual({ ok: false, failure: { code: 'intake-paused' } });
  expect(await store.questions.ofStudent(ann.id)).toHaveLength(1);
});

test('Q2 a second question is refused while one waits, with its ticket; the text is the browser’s to keep', async () => {
  const { student, pass } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a'));
  await pass(0);
  await bob.ask(asking('b'));
  expect(await bob.ask(asking('b2'))).toEqual({ ok: false, failure: { code: 'already-waiting', ticket: 2 } });
});

test('Q3 Q9 the whole way: waiting, answering, streamed, answered; the screen matches what the store holds', async () => {
  const { student, plays, pass, store } = await createWorld();
  const ann = await student('Ann');
  const asked = await ann.ask(asking('a', 'Why is the sky blue?'));
  await until(() => plays.length === 1, 'the start');
  expect(plays[0]?.request).toMatchObject({ question: 'Why is the sky blue?', instructions: 'Be kind.', turns: [] });
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Light ' });
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'answering', attempt: 1 });
  const id = asked.ok ? asked.value.questionId : '';
  expect(ann.state.answers[id]).toEqual({ attempt: 1, text: 'Light ', complete: false });
  plays[0]?.say({ type: 'text', text: 'scatters.' });
  plays[0]?.say(
    { type: 'usage', use: { input: 1, cacheRead: 0, cacheWrite: 0, output: 2 } },
    { type: 'done', stopReason: 'end_turn', truncated: false },
  );
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'answered' });
  expect(ann.state.answers[id]).toEqual({ attempt: 1, text: 'Light scatters.', complete: true });
  expect(await store.questions.answerOf(id)).toMatchObject({
    text: 'Light scatters.',
    outputTokens: 2,
    complete: true,
  });
  expect(ann.state.torn).toBe(false);
});

test('a follow-up carries the thread, a new topic does not, and never another student’s words', async () => {
  const { student, plays, pass } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a', 'first'));
  await until(() => plays.length === 1);
  plays[0]?.finish('one');
  await pass(6000);
  await bob.ask(asking('b', 'secret'));
  await until(() => plays.length === 2);
  plays[1]?.finish('of Bob');
  await pass(6000);
  await ann.ask(asking('a2', 'and then?'));
  await until(() => plays.length === 3);
  expect(plays[2]?.request.turns).toEqual([{ question: 'first', answer: 'one' }]);
  plays[2]?.finish('two');
  await pass(6000);
  await ann.ask({ clientId: 'a3', text: 'something else', topic: 'new' });
  await until(() => plays.length === 4);
  expect(plays[3]?.request.turns).toEqual([]);
});

test('merged questions keep their tickets and share one answer, where the teacher and both students want it', async () => {
  const { student, plays, pass, classroom, lessonId, store } = await createWorld();
  await classroom.teacher.changeLesson({ lessonId, merging: true });
  const [ann, bob, eve] = [await student('Ann'), await student('Bob'), await student('Eve')];
  await ann.ask(asking('a', 'Filler'));
  await until(() => plays.length === 1);
  await bob.ask({ ...asking('b', 'What is  ATP？'), merge: true });
  await eve.ask({ ...asking('e', 'what is atp?'), merge: true });
  await pass(6100);
  await until(() => plays.length === 2);
  plays[1]?.say(
    { type: 'started', quota: [] },
    { type: 'text', text: 'Energy.' },
    { type: 'done', stopReason: 'end_turn', truncated: false },
  );
  await pass(300);
  expect(progressOf(bob, 2)).toEqual({ state: 'answered' });
  expect(progressOf(eve, 3)).toEqual({ state: 'answered' });
  expect(Object.values(eve.state.answers)).toEqual([expect.objectContaining({ text: 'Energy.', complete: true })]);
  expect(await store.lessons.ledger(lessonId)).toMatchObject({ answered: 2, answering: 1 });
  await pass(20_000);
  expect(plays).toHaveLength(2);
});
