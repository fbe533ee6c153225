import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, progressOf } from './screens-for-tests.ts';

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
  expect(progressOf(bob, 2)).toEqual({ state: 'cancelled', by: 'lesson-end' });
  plays[0]?.say({ type: 'done', stopReason: 'end_turn', truncated: false });
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'answered' });
  expect(ann.state.view?.lesson.state).toBe('ended');
  expect(await ann.ask(asking('a3'))).toEqual({ ok: false, failure: { code: 'lesson-ended' } });
});

test('Q7 a question that was about to be sent when its lesson ended ends with the lesson', async () => {
  const { student, plays, pass, classroom, store, lessonId } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  await bob.ask(asking('b'));
  // Its attempt is committed up to 100 ms ahead.
  await pass(5_950);
  await until(async () => (await store.questions.ofStudent(bob.id))[0]?.state === 'answering', 'the commit');
  await classroom.teacher.endLesson({ lessonId });
  await pass(1_000);
  expect(plays).toHaveLength(1);
  expect(progressOf(bob, 2)).toEqual({ state: 'cancelled', by: 'lesson-end' });
  expect(await store.questions.ofStudent(bob.id)).toMatchObject([{ state: 'cancelled', attempts: 0 }]);
});

test.each(['ended', 'removed'] as const)('Q1 nobody is acknowledged who was %s while asking', async (meanwhile) => {
  const { student, plays, pass, classroom, store, lessonId } = await createWorld();
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  plays[0]?.finish('Because.');
  await pass(200);
  // No screen: the thread is read from the store.
  ann.watch.close();
  const read = store.questions.ofStudent;
  let go = () => {};
  const reading = new Promise<void>((resolve) => {
    store.questions.ofStudent = async (studentId) => {
      resolve();
      await new Promise<void>((open) => {
        go = open;
      });
      return read(studentId);
    };
  });
  const asked = ann.ask(asking('b'));
  await reading;
  if (meanwhile === 'ended') await classroom.teacher.endLesson({ lessonId });
  else await classroom.teacher.removeStudent({ studentId: ann.id });
  go();
  expect(await asked).toMatchObject({ ok: false });
  expect(await store.lessons.ledger(lessonId)).toMatchObject({ answered: 1, waiting: 0 });
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
  expect(progressOf(ann, 1)).toEqual({ state: 'cancelled', by: 'lesson-end' });
  const after = await before.crash();
  expect(await after.store.lessons.ledger(before.lessonId)).toMatchObject({ cancelled: 2, waiting: 0, answering: 0 });
});

test('an announcement reaches students and projector, survives a crash, and goes with the end of the lesson', async () => {
  const world = await createWorld();
  const ann = await world.student('Ann');
  const { teacher } = world.classroom;
  const { lessonId } = world;
  expect(await teacher.announce({ lessonId, text: 'x'.repeat(301) })).toMatchObject({
    failure: { code: 'field-too-long', field: 'announcement', max: 300 },
  });
  await teacher.announce({ lessonId, text: '  Books to page 12.  ' });
  await world.pass(200);
  expect(ann.state.view?.lesson.announcement).toBe('Books to page 12.');
  const next = await world.crash();
  const projector = createBrowser();
  await next.classroom.watchAsProjector(lessonId, projector.port);
  expect(projector.state.view?.lesson.announcement).toBe('Books to page 12.');
  await next.classroom.teacher.endLesson({ lessonId });
  await next.classroom.teacher.reopenLesson({ lessonId });
  await next.pass(200);
  expect(projector.state.view?.lesson.announcement).toBeNull();
  expect(await next.store.lessons.byId(lessonId)).toMatchObject({ state: 'open', announcement: null });
});
