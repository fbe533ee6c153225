import { expect, test, vi } from 'vitest';
import { asking, createWorld } from './classroom-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

const done = { ok: true, value: null };

test('caps: so many at once, so many in the lesson, and given back by the teacher', async () => {
  const { classroom, student, lessonId, pass } = await createWorld();
  await student('Somebody').then((first) => first.ask(asking('first')));
  const ann = await student('Ann');
  await classroom.teacher.changeLesson({ lessonId, maxWaiting: 2, maxQuestions: 2 });
  expect(await ann.ask(asking('a'))).toMatchObject({ ok: true });
  await pass(200);
  expect(ann.state.view?.me.left).toBe(1);
  expect(await ann.ask(asking('b'))).toMatchObject({ ok: true });
  expect(await ann.ask(asking('c'))).toEqual({ ok: false, failure: { code: 'too-many-waiting', max: 2 } });
  await classroom.teacher.changeLesson({ lessonId, maxWaiting: 9 });
  expect(await ann.ask(asking('c'))).toEqual({ ok: false, failure: { code: 'lesson-cap', max: 2 } });
  expect(await classroom.teacher.resetCap({ studentId: ann.id })).toEqual(done);
  expect(await ann.ask(asking('c'))).toMatchObject({ ok: true });
});

test('a muted student reads but cannot ask, and a renamed one keeps everything; both survive a crash', async () => {
  const world = await createWorld();
  const ann = await world.student('Ann');
  await world.student('Bob');
  const { teacher } = world.classroom;
  await teacher.muteStudent({ studentId: ann.id, on: true });
  expect(await teacher.renameStudent({ studentId: ann.id, name: 'Bob' })).toEqual({
    ok: false,
    failure: { code: 'name-taken' },
  });
  expect(await teacher.renameStudent({ studentId: ann.id, name: ' Anna ' })).toEqual(done);
  await world.pass(200);
  expect(ann.state.view?.me).toEqual({ id: ann.id, name: 'Anna', muted: true, left: null, needsHelp: false });
  expect(await ann.ask(asking('a'))).toEqual({ ok: false, failure: { code: 'muted' } });
  const next = await world.crash();
  const again = next.classroom.student(world.lessonId, ann.id);
  expect(await again.ask(asking('a'))).toEqual({ ok: false, failure: { code: 'muted' } });
  await next.classroom.teacher.muteStudent({ studentId: ann.id, on: false });
  expect(await again.ask(asking('a'))).toMatchObject({ ok: true });
});

test('a locked lesson lets nobody new in; those who were in come back', async () => {
  const { classroom, student, lessonId, code } = await createWorld();
  const ann = await student('Ann');
  await classroom.teacher.changeLesson({ lessonId, locked: true });
  expect(await classroom.join({ code, name: 'Eve', device: 'new' })).toEqual({
    ok: false,
    failure: { code: 'lesson-locked' },
  });
  expect(await classroom.join({ code, name: 'Ann', device: ann.device })).toEqual({ ok: true, value: { code } });
});

test('a new code: the old one is unknown, those who are in are told the new one', async () => {
  const { classroom, student, lessonId, code, pass } = await createWorld();
  const ann = await student('Ann');
  expect(await classroom.teacher.rotateCode({ lessonId })).toEqual(done);
  await pass(200);
  const fresh = ann.state.view?.lesson.code ?? '';
  expect(fresh).not.toBe(code);
  expect(await classroom.join({ code, name: 'Eve', device: 'new' })).toMatchObject({
    failure: { code: 'code-unknown' },
  });
  expect(await classroom.studentOf(fresh, ann.device)).toMatchObject({ ok: true, value: { studentId: ann.id } });
});

test('who slept through a new code comes back by the lesson, and nobody else does', async () => {
  const { classroom, student, lessonId, code } = await createWorld();
  const ann = await student('Ann');
  await classroom.teacher.rotateCode({ lessonId });
  const unknown = { ok: false, failure: { code: 'code-unknown' } };
  expect(await classroom.studentOf(code, ann.device, lessonId)).toMatchObject({ value: { studentId: ann.id } });
  expect(await classroom.studentOf(code, ann.device)).toEqual(unknown);
  expect(await classroom.studentOf(code, 'another-device', lessonId)).toEqual(unknown);
  expect(await classroom.studentOf(code, ann.device, 'another-lesson')).toEqual(unknown);
  await classroom.teacher.removeStudent({ studentId: ann.id });
  expect(await classroom.studentOf(code, ann.device, lessonId)).toEqual({ ok: false, failure: { code: 'removed' } });
});

test('last call: nothing more is taken, the bell is told, and taking questions calls it off', async () => {
  const { classroom, student, lessonId, pass } = await createWorld();
  const ann = await student('Ann');
  await classroom.teacher.lastCall({ lessonId, minutes: 5 });
  await pass(200);
  expect(await ann.ask(asking('a'))).toEqual({ ok: false, failure: { code: 'intake-paused' } });
  expect(ann.state.view?.lesson).toMatchObject({ intake: false, endsAt: 1_800_000_000_000 + 1_000_000 + 300_000 });
  await classroom.teacher.setIntake({ lessonId, on: true });
  await pass(200);
  expect(ann.state.view?.lesson).toMatchObject({ intake: true, endsAt: null });
});

test('a new lesson takes over the settings of an earlier one', async () => {
  const { classroom, lessonId, store } = await createWorld();
  await classroom.teacher.changeLesson({ lessonId, order: 'fair', merging: true, maxWaiting: 3, maxQuestions: 20 });
  const opened = await classroom.teacher.openLesson({ title: 'Next', instructions: '', like: lessonId });
  const row = await store.lessons.byId(opened.ok ? opened.value.lessonId : '');
  expect(row).toMatchObject({ order: 'fair', merging: true, maxWaiting: 3, maxQuestions: 20, locked: false });
  expect(await classroom.teacher.openLesson({ title: 'X', instructions: '', like: 'none' })).toMatchObject({
    failure: { code: 'not-found' },
  });
});
