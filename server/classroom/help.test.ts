import { expect, test, vi } from 'vitest';
import type { TeacherView } from '../protocol/desk-views.ts';
import { createWorld, until } from './classroom-for-tests.ts';
import { createBrowser } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

const done = { ok: true, value: null };

test('a student calls the teacher, the desk shows it also after a crash, and the teacher clears it', async () => {
  const world = await createWorld();
  const ann = await world.student('Ann');
  expect(await ann.callTeacher({ on: true })).toEqual(done);
  await world.pass(200);
  expect(ann.state.view?.me.needsHelp).toBe(true);
  const since = 1_800_000_000_000 + 1_000_000;
  const next = await world.crash();
  const browser = createBrowser();
  const desk = await next.classroom.watchAsTeacher(world.lessonId, browser.port);
  const students = () => (browser.state.view as unknown as TeacherView).students;
  expect(students()).toMatchObject([{ name: 'Ann', helpAt: since }]);
  expect(await next.classroom.teacher.clearHelp({ studentId: ann.id })).toEqual(done);
  desk.refresh();
  expect(students()).toMatchObject([{ helpAt: null }]);
  await next.classroom.teacher.endLesson({ lessonId: world.lessonId });
  expect(await next.classroom.student(world.lessonId, ann.id).callTeacher({ on: true })).toEqual({
    ok: false,
    failure: { code: 'lesson-ended' },
  });
});

test('a thumb on an answer is kept, may be taken back, and is only for one’s own answered questions', async () => {
  const { student, plays, pass, store } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  const asked = await ann.ask({ clientId: 'a', text: 'Why?', topic: 'new' });
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => plays.length === 1);
  expect(await ann.rate({ questionId, thumb: 'up' })).toMatchObject({ ok: false });
  plays[0]?.finish('Because.');
  await pass(200);
  expect(await bob.rate({ questionId, thumb: 'up' })).toEqual({ ok: false, failure: { code: 'not-found' } });
  expect(await ann.rate({ questionId, thumb: 'down' })).toEqual(done);
  await pass(200);
  expect(ann.state.view?.questions[questionId]?.thumb).toBe('down');
  expect(await store.questions.byId(questionId)).toMatchObject({ thumb: 'down', state: 'answered' });
  expect(await ann.rate({ questionId, thumb: null })).toEqual(done);
  await pass(200);
  expect(ann.state.view?.questions[questionId]?.thumb).toBeNull();
});
