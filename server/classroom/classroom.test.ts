import { expect, test } from 'vitest';
import { createBrowser, createWorld, until } from './classroom-for-tests.ts';

const asking = (clientId: string, text = `Question ${clientId}`) => ({ clientId, text, topic: 'same' as const });
const progress = (browser: ReturnType<typeof createBrowser>, ticket: number) =>
  Object.values(browser.state.view?.questions ?? {}).find((question) => question.ticket === ticket)?.progress;

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
  expect(progress(ann, 1)).toEqual({ state: 'answering', attempt: 1 });
  const id = asked.ok ? asked.value.questionId : '';
  expect(ann.state.answers[id]).toEqual({ attempt: 1, text: 'Light ', complete: false });
  plays[0]?.say({ type: 'text', text: 'scatters.' });
  plays[0]?.say(
    { type: 'usage', use: { input: 1, cacheRead: 0, cacheWrite: 0, output: 2 } },
    { type: 'done', stopReason: 'end_turn', truncated: false },
  );
  await pass(200);
  expect(progress(ann, 1)).toEqual({ state: 'answered' });
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

test('Q4 a refused question is back at the head with its ticket, the pause is named, and the refusal is kept', async () => {
  const { student, plays, pass, store } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await until(() => plays.length === 1);
  plays[0]?.fail({
    type: 'refused',
    kind: 'pace',
    status: 429,
    retryAfterMs: 20_000,
    resetInMs: null,
    quota: [],
    detail: 'too fast',
  });
  await pass(300);
  expect(progress(ann, 1)).toMatchObject({ state: 'waiting', place: 1, refused: true });
  expect(progress(bob, 2)).toMatchObject({ state: 'waiting', place: 2, refused: false });
  expect(bob.state.view?.line.pause).toMatchObject({ kind: 'pace' });
  expect(await store.queue.refusals(10)).toMatchObject([
    {
      kind: 'pace',
      status: 429,
      retryAfterMs: 20_000,
      ticket: 1,
      detail: 'too fast',
      intervalBeforeMs: 6000,
      intervalAfterMs: 9000,
    },
  ]);
  expect(await store.queue.paceChanges(10)).toMatchObject([{ why: 'refused', fromMs: 6000, toMs: 9000 }]);
  await pass(19_000);
  expect(plays).toHaveLength(1);
  await pass(2000);
  await until(() => plays.length === 2);
  expect(plays[1]?.request.question).toBe('Question a');
});

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
  expect(progress(ann, 1)).toEqual({ state: 'cancelled', by: 'student' });
  expect(progress(bob, 2)).toEqual({ state: 'cancelled', by: 'student' });
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
  expect(progress(ann, 1)).toEqual({ state: 'failed', trouble: 'timeout', mayAskAgain: true });
  expect(ann.state.answers[questionId]).toMatchObject({ text: 'So far', complete: false });
  await bob.ask(asking('b'));
  expect(await ann.askAgain({ questionId })).toMatchObject({ ok: true, value: { ticket: 3 } });
  await pass(200);
  expect(progress(ann, 3)).toMatchObject({ place: 1 });
  expect(progress(ann, 1)).toMatchObject({ mayAskAgain: false });
  expect(await ann.askAgain({ questionId })).toEqual({ ok: false, failure: { code: 'cannot-ask-again' } });
});

test('Q8 after a crash what was being answered is asked again once, in order, and no sooner than the pace allows', async () => {
  const before = await createWorld();
  const ann = await before.student('Ann');
  const bob = await before.student('Bob');
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await until(() => before.plays.length === 1);
  const startedAt = before.clock.now();
  await before.pass(1000);
  const after = await before.crash(500);
  const browser = createBrowser();
  await after.classroom.watchAsStudent(after.lessonId, ann.id, browser.port);
  expect(progress(browser, 1)).toMatchObject({ state: 'waiting', place: 1, refused: false });
  await after.pass(4000);
  expect(after.plays).toHaveLength(0);
  await after.pass(startedAt + 6000 + 2000 - after.clock.now());
  await until(() => after.plays.length === 1);
  expect(after.plays[0]?.request.question).toBe('Question a');
  after.plays[0]?.finish('Once.');
  await after.pass(6000);
  await until(() => after.plays.length === 2);
  expect(after.plays[1]?.request.question).toBe('Question b');
});

test('Q8 a question whose attempt ended the process twice fails visibly, and the line goes on', async () => {
  let world = await createWorld();
  const ann = await world.student('Ann');
  const bob = await world.student('Bob');
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await until(() => world.plays.length === 1);
  for (let crash = 0; crash < 2; crash += 1) {
    world = await world.crash();
    await world.pass(9000);
    await until(() => world.plays.length === 1);
  }
  expect(world.plays[0]?.request.question).toBe('Question b');
  const browser = createBrowser();
  await world.classroom.watchAsStudent(world.lessonId, ann.id, browser.port);
  expect(progress(browser, 1)).toEqual({ state: 'failed', trouble: 'crashed-twice', mayAskAgain: false });
});

test('Q8.2 a power cut is held against no question', async () => {
  let world = await createWorld();
  const ann = await world.student('Ann');
  await ann.ask(asking('a'));
  await until(() => world.plays.length === 1);
  for (const boot of ['second boot', 'third boot', 'fourth boot']) {
    world = await world.crash(500, boot);
    await world.pass(9000);
    await until(() => world.plays.length === 1);
    expect(world.plays[0]?.request.question).toBe('Question a');
  }
});

test('a pause and the widened interval survive a restart', async () => {
  const before = await createWorld();
  const ann = await before.student('Ann');
  await ann.ask(asking('a'));
  await until(() => before.plays.length === 1);
  before.plays[0]?.fail({
    type: 'refused',
    kind: 'window',
    status: 429,
    retryAfterMs: 7_200_000,
    resetInMs: 7_200_000,
    quota: [],
    detail: 'later',
  });
  await before.pass(1000);
  const after = await before.crash(60_000);
  const browser = createBrowser();
  await after.classroom.watchAsStudent(after.lessonId, ann.id, browser.port);
  expect(browser.state.view?.line.pause?.kind).toBe('window');
  expect(browser.state.view?.line.pause?.endsInMs).toBe(7_200_000 - 61_000);
  await after.classroom.teacher.endPauses({});
  await after.pass(9000);
  await until(() => after.plays.length === 1);
});

test('intake and dispatch are two switches; the end of a lesson cancels what waits and lets a running answer finish', async () => {
  const { student, plays, pass, classroom, lessonId } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a'));
  await until(() => plays.length === 1);
  await classroom.teacher.setDispatch({ lessonId, on: false });
  expect((await bob.ask(asking('b'))).ok).toBe(true);
  await pass(20_000);
  expect(plays).toHaveLength(1);
  expect(bob.state.view?.line.pause).toEqual({ kind: 'teacher', endsInMs: null, endsAt: null });
  await classroom.teacher.setIntake({ lessonId, on: false });
  plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'x' });
  expect(await ann.ask(asking('a2'))).toEqual({ ok: false, failure: { code: 'intake-paused' } });
  await classroom.teacher.endLesson({ lessonId });
  await pass(200);
  expect(progress(bob, 2)).toEqual({ state: 'cancelled', by: 'lesson-end' });
  plays[0]?.say({ type: 'done', stopReason: 'end_turn', truncated: false });
  await pass(200);
  expect(progress(ann, 1)).toEqual({ state: 'answered' });
  expect(ann.state.view?.lesson.state).toBe('ended');
  expect(await ann.ask(asking('a3'))).toEqual({ ok: false, failure: { code: 'lesson-ended' } });
});

test('the teacher answers by hand, declines, and removes; the removed one stays out', async () => {
  const { student, pass, classroom, code, lessonId } = await createWorld();
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const [ann, bob, eve] = [await student('Ann'), await student('Bob'), await student('Eve')];
  const ids = await Promise.all([ann.ask(asking('a')), bob.ask(asking('b')), eve.ask(asking('e'))]);
  const [a, b] = ids.map((asked) => (asked.ok ? asked.value.questionId : ''));
  await classroom.teacher.answerByHand({ questionId: a ?? '', text: 'By me.' });
  await classroom.teacher.decline({ questionId: b ?? '', reason: 'See page 3' });
  await classroom.teacher.removeStudent({ studentId: eve.id });
  await pass(10_000);
  await pass(200);
  expect(progress(ann, 1)).toEqual({ state: 'answered-by-hand' });
  expect(ann.state.answers[a ?? '']).toEqual({ attempt: 1, text: 'By me.', complete: true });
  expect(progress(bob, 2)).toEqual({ state: 'declined', reason: 'See page 3' });
  expect(eve.state.farewell).toBe('removed');
  expect(await classroom.studentOf(code, eve.device)).toEqual({ ok: false, failure: { code: 'removed' } });
  expect(await classroom.join({ code, name: 'Eve again', device: eve.device })).toEqual({
    ok: false,
    failure: { code: 'removed' },
  });
  expect(await eve.ask(asking('e2'))).toEqual({ ok: false, failure: { code: 'removed' } });
});

test('Q7 the ledger of the desk adds up after all that', async () => {
  const { student, plays, pass, classroom } = await createWorld();
  const [ann, bob, eve] = [await student('Ann'), await student('Bob'), await student('Eve')];
  await ann.ask(asking('a'));
  const asked = await bob.ask(asking('b'));
  await eve.ask(asking('e'));
  await until(() => plays.length === 1);
  plays[0]?.finish('yes');
  await bob.cancel({ questionId: asked.ok ? asked.value.questionId : '' });
  await pass(500);
  const desk = createBrowser();
  await classroom.watchAsTeacher(null, desk.port);
  expect(desk.state.view).toMatchObject({
    ledger: {
      accepted: 3,
      answered: 1,
      cancelled: 1,
      waiting: 1,
      running: 0,
      declined: 0,
      failed: 0,
      answeredByHand: 0,
    },
    tokens: { input: 10, output: 20 },
  });
});

test('a name that looks like another’s is taken; the same browser may change its own', async () => {
  const { classroom, code } = await createWorld();
  expect((await classroom.join({ code, name: 'Ann', device: 'one' })).ok).toBe(true);
  expect(await classroom.join({ code, name: 'Аnn', device: 'two' })).toEqual({
    ok: false,
    failure: { code: 'name-taken' },
  });
  expect((await classroom.join({ code, name: 'Anna', device: 'one' })).ok).toBe(true);
  expect((await classroom.join({ code, name: 'ann', device: 'two' })).ok).toBe(true);
  expect(await classroom.join({ code: 'AAAAAA', name: 'Eve', device: 'three' })).toEqual({
    ok: false,
    failure: { code: 'code-unknown' },
  });
});

test('who leaves is nobody again: the screen says so, the line forgets, and the same browser starts anew', async () => {
  const { student, classroom, code, pass, lessonId } = await createWorld();
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await classroom.leave(ann.device);
  await pass(200);
  expect(ann.state.farewell).toBe('left');
  expect(await classroom.studentOf(code, ann.device)).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
  expect((await classroom.chat.status()).waiting).toBe(0);
  expect((await classroom.join({ code, name: 'Ann', device: ann.device })).ok).toBe(true);
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
  expect(progress(bob, 2)).toEqual({ state: 'answered' });
  expect(progress(eve, 3)).toEqual({ state: 'answered' });
  expect(Object.values(eve.state.answers)).toEqual([expect.objectContaining({ text: 'Energy.', complete: true })]);
  expect(await store.lessons.ledger(lessonId)).toMatchObject({ answered: 2, answering: 1 });
  await pass(20_000);
  expect(plays).toHaveLength(2);
});

test('the API asks and reads in the same line, and reads nothing of the students in their browsers', async () => {
  const { student, plays, pass, classroom } = await createWorld();
  const ann = await student('Ann');
  const own = await ann.ask(asking('a'));
  const asked = await classroom.chat.ask('robot', 'Hi.', null);
  expect(asked).toMatchObject({ ok: true, value: { ticket: 2 } });
  expect(await classroom.chat.ask('robot', 'Hi again.', null)).toEqual({
    ok: false,
    failure: { code: 'already-waiting', ticket: 2 },
  });
  expect(await classroom.chat.read(own.ok ? own.value.questionId : '')).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  await pass(6100);
  await until(() => plays.length === 2);
  plays[1]?.finish('Hello.');
  await pass(100);
  expect(await classroom.chat.read(asked.ok ? asked.value.id : '')).toMatchObject({
    ok: true,
    value: { status: 'answered', answer: 'Hello.', position: 0, error: null },
  });
});

test('Q4 the teacher starts and ends any kind of pause, and edits the list of models', async () => {
  const { student, classroom, plays, pass, lessonId } = await createWorld();
  await classroom.teacher.startPause({ kind: 'spending', seconds: null });
  await classroom.teacher.startPause({ seconds: 30 });
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  const desk = createBrowser();
  await classroom.watchAsTeacher(null, desk.port);
  expect(desk.state.view).toMatchObject({
    pauses: [
      { kind: 'spending', endsInMs: null },
      { kind: 'teacher', endsInMs: 30_000 },
    ],
  });
  await classroom.teacher.endPauses({ kind: 'spending' });
  await pass(29_000);
  expect(plays).toHaveLength(0);
  await pass(1500);
  await until(() => plays.length === 1);
  await classroom.teacher.setModels({ models: ['one', 'two', 'one'] });
  expect(await classroom.teacher.changeLesson({ lessonId, model: 'two' })).toEqual({ ok: true, value: null });
  expect(await classroom.teacher.changeLesson({ lessonId, model: 'three' })).toMatchObject({ ok: false });
  await pass(200);
  expect(desk.state.view).toMatchObject({ provider: { models: ['one', 'two'] }, lesson: { model: 'two' } });
});

test('Q7 a question refused after its lesson ended ends with the lesson, also when the process dies meanwhile', async () => {
  const before = await createWorld();
  const [ann, bob] = [await before.student('Ann'), await before.student('Bob')];
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await before.pass(7000);
  await until(() => before.plays.length === 2);
  await before.classroom.teacher.endLesson({ lessonId: before.lessonId });
  before.plays[0]?.fail({
    type: 'refused',
    kind: 'pace',
    status: 429,
    retryAfterMs: null,
    resetInMs: null,
    quota: [],
    detail: '',
  });
  await before.pass(300);
  expect(progress(ann, 1)).toEqual({ state: 'cancelled', by: 'lesson-end' });
  const after = await before.crash();
  expect(await after.store.lessons.ledger(before.lessonId)).toMatchObject({ cancelled: 2, waiting: 0, answering: 0 });
});

test('a tab that closes while another one of the same student opens leaves that one whole', async () => {
  const { classroom, lessonId, student, plays, pass } = await createWorld();
  const ann = await student('Ann');
  const first = createBrowser();
  const second = createBrowser();
  const one = await classroom.watchAsStudent(lessonId, ann.id, first.port);
  const opening = classroom.watchAsStudent(lessonId, ann.id, second.port);
  one.close();
  one.close();
  ann.watch.close();
  await opening;
  await ann.ask(asking('a'));
  await until(() => plays.length === 1);
  plays[0]?.finish('Whole.');
  await pass(300);
  expect(progress(second, 1)).toEqual({ state: 'answered' });
  expect(Object.values(second.state.answers)).toEqual([expect.objectContaining({ text: 'Whole.', complete: true })]);
});
