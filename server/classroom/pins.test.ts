import { expect, test, vi } from 'vitest';
import { MAX_PINNED } from '../protocol/bounds.ts';
import type { TeacherView } from '../protocol/desk-views.ts';
import type { StudentView } from '../protocol/views.ts';
import { createWorld, until, type World } from './classroom-for-tests.ts';
import { createBrowser } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Ann asks, the test answers, the question's id comes back. */
async function answered(world: World, text: string, answer: string): Promise<{ questionId: string; askedBy: string }> {
  const ann = await world.student(`Ann ${world.plays.length}`);
  const before = world.plays.length;
  const asked = await ann.ask({ clientId: `c${before}`, text, topic: 'new' });
  await until(() => world.plays.length > before);
  world.plays.at(-1)?.finish(answer);
  await world.pass(10_000);
  return { questionId: asked.ok ? asked.value.questionId : '', askedBy: ann.id };
}

const pinnedOf = (state: { view: unknown }) => (state.view as StudentView).pinned;

test('an answered question is pinned for the whole lesson, without its name, and outlives a crash', async () => {
  const world = await createWorld();
  const { lessonId } = world;
  const { questionId } = await answered(world, 'Why is the sky blue?', `Because. ${'It scatters. '.repeat(50)}`);
  const ben = await world.student('Ben');
  const { teacher } = world.classroom;
  expect(await teacher.pinAnswer({ lessonId, questionId: 'nothing', on: true })).toMatchObject({ ok: false });
  for (const on of [true, true])
    expect(await teacher.pinAnswer({ lessonId, questionId, on })).toMatchObject({ ok: true });
  await world.pass(200);
  const [pin] = pinnedOf(ben.state);
  expect(pinnedOf(ben.state)).toHaveLength(1);
  expect(pin).toMatchObject({ id: questionId, question: 'Why is the sky blue?' });
  expect(pin?.excerpt.length).toBeLessThan(130);
  expect(JSON.stringify(ben.state.view)).not.toContain('Ann');

  const next = await world.crash();
  const cleo = await next.student('Cleo');
  expect(pinnedOf(cleo.state)).toEqual([pin]);
  expect(await cleo.readPinned({ questionId })).toMatchObject({
    ok: true,
    value: { question: 'Why is the sky blue?', byTeacher: false },
  });
  await next.classroom.teacher.pinAnswer({ lessonId, questionId, on: false });
  await next.pass(200);
  expect(pinnedOf(cleo.state)).toEqual([]);
  expect(await cleo.readPinned({ questionId })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('nobody reads by this way what is not pinned in their own lesson; what waits cannot be pinned', async () => {
  const world = await createWorld();
  const { questionId } = await answered(world, 'Mine?', 'Yours.');
  const ben = await world.student('Ben');
  expect(await ben.readPinned({ questionId })).toMatchObject({ ok: false });
  const asked = await ben.ask({ clientId: 'b', text: 'Waiting?', topic: 'new' });
  const waiting = { lessonId: world.lessonId, questionId: asked.ok ? asked.value.questionId : '', on: true };
  expect(await world.classroom.teacher.pinAnswer(waiting)).toMatchObject({ failure: { code: 'not-found' } });
  const opened = await world.classroom.teacher.openLesson({ title: 'Other', instructions: '' });
  const lessonId = opened.ok ? opened.value.lessonId : '';
  expect(await world.classroom.teacher.pinAnswer({ lessonId, questionId, on: true })).toMatchObject({ ok: false });
});

test('a lesson like an earlier one takes its pins over; they go with the student, in every lesson', async () => {
  const world = await createWorld();
  const { teacher } = world.classroom;
  const { questionId, askedBy } = await answered(world, 'Why?', 'Because.');
  await teacher.pinAnswer({ lessonId: world.lessonId, questionId, on: true });
  const opened = await teacher.openLesson({ title: 'Again', instructions: '', like: world.lessonId });
  const lessonId = opened.ok ? opened.value.lessonId : '';
  const desk = createBrowser();
  const { show } = await world.classroom.watchAsTeacher(lessonId, desk.port);
  await show({ lessonId });
  const shown = () => (desk.state.view as unknown as TeacherView).lesson?.pinned.map(({ id }) => id);
  expect(shown()).toEqual([questionId]);
  await teacher.eraseStudent({ studentId: askedBy });
  await world.pass(200);
  expect(shown()).toEqual([]);
  expect(await world.store.lessons.pinned(lessonId)).toEqual([]);
});

test('pins are erased with their lesson, also where another one had taken them over', async () => {
  const world = await createWorld();
  const { teacher } = world.classroom;
  const { questionId } = await answered(world, 'Why?', 'Because.');
  await teacher.pinAnswer({ lessonId: world.lessonId, questionId, on: true });
  const opened = await teacher.openLesson({ title: 'Again', instructions: '', like: world.lessonId });
  const lessonId = opened.ok ? opened.value.lessonId : '';
  await teacher.endLesson({ lessonId: world.lessonId });
  expect(await teacher.eraseLesson({ lessonId: world.lessonId })).toMatchObject({ ok: true });
  expect(await world.store.lessons.pinned(world.lessonId)).toEqual([]);
  expect(await world.store.lessons.pinned(lessonId)).toEqual([]);
});

test('there is an end to what a class can read through', async () => {
  const world = await createWorld();
  const { lessonId } = world;
  const { teacher } = world.classroom;
  for (let nth = 0; nth <= MAX_PINNED; nth += 1) {
    const { questionId } = await answered(world, `Question ${nth}`, 'Yes.');
    const outcome = await teacher.pinAnswer({ lessonId, questionId, on: true });
    expect(outcome).toMatchObject(
      nth < MAX_PINNED ? { ok: true } : { ok: false, failure: { code: 'too-many-pinned', max: MAX_PINNED } },
    );
  }
});
