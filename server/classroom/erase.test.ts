import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, deskOf } from './screens-for-tests.ts';

const DAY = 86_400_000;

test('a student who is erased is gone from the store, the class and the line; the sum of the lesson stays right', async () => {
  const { classroom, student, store, plays, pass, lessonId, code } = await createWorld();
  const [ann, bob] = [await student('Ann'), await student('Bob')];
  await ann.ask(asking('a', 'a secret of Ann'));
  await until(() => plays.length === 1, 'the start');
  await bob.ask(asking('b'));
  await pass(200);
  const desk = createBrowser();
  await classroom.watchAsTeacher(lessonId, desk.port);
  expect(await classroom.teacher.eraseStudent({ studentId: ann.id })).toEqual({ ok: true, value: null });
  await pass(200);
  expect(plays[0]?.signal.aborted).toBe(true);
  expect(ann.state.farewell).toBe('removed');
  expect(await store.students.byId(ann.id)).toBeNull();
  expect(await store.history.page({ words: ['secret'] }, null, 10)).toEqual([]);
  const ledger = await store.lessons.ledger(lessonId);
  expect(Object.values(ledger).reduce((sum, count) => sum + count, 0)).toBe(1);
  const view = desk.state.view as unknown as { students: { name: string }[]; ledger: { accepted: number } };
  expect(view.students.map(({ name }) => name)).toEqual(['Bob']);
  expect(view.ledger.accepted).toBe(1);
  // The same browser may join anew, as somebody who never asked.
  expect(await classroom.join({ code: code, name: 'Ann', device: ann.device })).toMatchObject({
    ok: true,
  });
});

test('Q7 nothing of an erased student is left in line, nor what was being sent', async () => {
  const { classroom, student, plays, pass, lessonId } = await createWorld();
  const [ann, bob, cat] = [await student('Ann'), await student('Bob'), await student('Cat')];
  await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  for (const waiting of [bob, cat]) await waiting.ask(asking('b'));
  expect(await classroom.teacher.eraseStudent({ studentId: cat.id })).toMatchObject({ ok: true });
  expect(await classroom.chat.status()).toMatchObject({ waiting: 1, running: 1 });
  await pass(5_950);
  expect(await classroom.teacher.eraseStudent({ studentId: bob.id })).toMatchObject({ ok: true });
  await pass(20_000);
  expect(await classroom.chat.status()).toMatchObject({ waiting: 0, running: 1, pause: null });
  expect(plays).toHaveLength(1);
  expect((await deskOf({ classroom, lessonId }))().ledger).toMatchObject({ accepted: 1, running: 1 });
});

test('a lesson is erased only after its end, with all that was in it; the desk goes on with another', async () => {
  const { classroom, student, store, plays, pass, lessonId, code } = await createWorld();
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  expect(await classroom.teacher.eraseLesson({ lessonId })).toEqual({ ok: false, failure: { code: 'lesson-open' } });
  const desk = createBrowser();
  await classroom.watchAsTeacher(lessonId, desk.port);
  await classroom.teacher.openLesson({ title: 'Next', instructions: '' });
  await classroom.teacher.endLesson({ lessonId });
  expect(await classroom.teacher.eraseLesson({ lessonId })).toEqual({ ok: true, value: null });
  await pass(200);
  expect(plays[0]?.signal.aborted).toBe(true);
  expect(ann.state.farewell).toBe('left');
  expect(await store.history.page({}, null, 10)).toEqual([]);
  expect(await store.lessons.byId(lessonId)).toBeNull();
  expect(await classroom.lessonByCode(code)).toEqual({ ok: false, failure: { code: 'code-unknown' } });
  const view = desk.state.view as unknown as { lesson: { title: string }; lessons: { title: string }[] };
  expect(view.lesson.title).toBe('Next');
  expect(view.lessons.map(({ title }) => title)).toEqual(['Next']);
  expect(await classroom.teacher.eraseLesson({ lessonId })).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('what is old enough goes, and nothing else', async () => {
  const { classroom, store, clock, lessonId } = await createWorld();
  await classroom.teacher.endLesson({ lessonId });
  await classroom.teacher.openLesson({ title: 'Next', instructions: '' });
  const ended = 1_800_000_000_000 + clock.now();
  expect(await classroom.eraseOld(new Date(ended - DAY))).toBe(0);
  expect(await classroom.eraseOld(new Date(ended + DAY))).toBe(1);
  expect(await store.lessons.byId(lessonId)).toBeNull();
  expect(classroom.newestCode()).not.toBeNull();
});
