import { expect, test } from 'vitest';
import type { TeacherView } from '../protocol/desk-views.ts';
import { createWorld } from './classroom-for-tests.ts';
import { createBrowser } from './screens-for-tests.ts';

test('the teacher’s test student asks through the real line, is marked, and is nobody who is present', async () => {
  const world = await createWorld();
  const { classroom, lessonId } = world;
  const [first, again] = [await classroom.testStudentOf(lessonId), await classroom.testStudentOf(lessonId)];
  expect(first).toEqual(again);
  const studentId = first.ok ? first.value.studentId : '';
  const watch = await classroom.watchAsStudent(lessonId, studentId, createBrowser().port);
  const asked = await classroom
    .student(lessonId, studentId)
    .ask({ clientId: 'one', text: 'Are you there?', topic: 'new' });
  expect(asked).toMatchObject({ ok: true, value: { ticket: 1 } });
  await world.pass(1000);
  expect(world.plays.map(({ request }) => request.question)).toEqual(['Are you there?']);
  expect(classroom.presence()).toEqual({ desk: false, students: 0, open: 0 });

  const browser = createBrowser();
  await classroom.watchAsTeacher(lessonId, browser.port);
  const desk = browser.state.view as unknown as TeacherView;
  expect(desk.students).toMatchObject([{ id: studentId, test: true, online: true, asked: 1 }]);
  expect(desk.ledger.accepted).toBe(1);
  const ann = await world.student('Ann');
  expect(classroom.presence()).toEqual({ desk: true, students: 1, open: 0 });
  ann.watch.close();
  watch.close();
  expect(classroom.presence().students).toBe(0);
});

test('the cap of a lesson is not the test student’s, and a removed one comes back', async () => {
  const { classroom, lessonId } = await createWorld();
  await classroom.teacher.changeLesson({ lessonId, maxQuestions: 1 });
  const found = await classroom.testStudentOf(lessonId);
  const studentId = found.ok ? found.value.studentId : '';
  const student = classroom.student(lessonId, studentId);
  for (const clientId of ['one', 'two']) {
    const asked = await student.ask({ clientId, text: 'Are you there?', topic: 'new' });
    if (!asked.ok) throw new Error(asked.failure.code);
    await student.cancel({ questionId: asked.value.questionId });
  }
  await classroom.teacher.removeStudent({ studentId });
  expect(await classroom.testStudentOf(lessonId)).toEqual(found);
  expect(await student.ask({ clientId: 'three', text: 'And now?', topic: 'new' })).toMatchObject({ ok: true });
});

test('Q2.9 the teacher need not approve the test question', async () => {
  const world = await createWorld();
  const { classroom, lessonId } = world;
  await classroom.teacher.changeLesson({ lessonId, approval: true });
  const found = await classroom.testStudentOf(lessonId);
  const student = classroom.student(lessonId, found.ok ? found.value.studentId : '');
  await student.ask({ clientId: 'one', text: 'Are you there?', topic: 'new' });
  await world.pass(1000);
  expect(world.plays).toHaveLength(1);
});

test('a lesson that has ended gets no new test student', async () => {
  const { classroom, lessonId } = await createWorld();
  await classroom.teacher.endLesson({ lessonId });
  expect(await classroom.testStudentOf(lessonId)).toEqual({ ok: false, failure: { code: 'lesson-ended' } });
});
