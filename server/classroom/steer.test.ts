import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, progressOf } from './screens-for-tests.ts';

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
  expect(progressOf(ann, 1)).toMatchObject({ state: 'waiting', place: 1, refused: true });
  expect(progressOf(bob, 2)).toMatchObject({ state: 'waiting', place: 2, refused: false });
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
