import { expect, test, vi } from 'vitest';
import type { ProjectorView } from '../protocol/views.ts';
import { createBrowser, createWorld, until } from './classroom-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

test('the projector shows an answered question, by name only if told so; it goes with the lesson', async () => {
  const world = await createWorld();
  const { lessonId, plays, pass } = world;
  const ann = await world.student('Ann');
  const asked = await ann.ask({ clientId: 'a', text: 'Why?', topic: 'new' });
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => plays.length === 1);
  const { teacher } = world.classroom;
  expect(await teacher.spotlight({ lessonId, questionId, named: false })).toMatchObject({ ok: false });
  plays[0]?.finish('Because.');
  await pass(200);
  const browser = createBrowser();
  await world.classroom.watchAsProjector(lessonId, browser.port);
  const shown = () => (browser.state.view as unknown as ProjectorView).spotlight;
  await teacher.spotlight({ lessonId, questionId, named: false });
  await pass(200);
  const plain = { ticket: 1, question: 'Why?', answer: 'Because.', byTeacher: false, turned: 0 };
  expect(shown()).toEqual({ ...plain, name: null });
  for (const by of [1, 1, -1] as const) await teacher.turnSpotlight({ lessonId, by });
  await pass(200);
  expect(shown()?.turned).toBe(1);
  await teacher.spotlight({ lessonId, questionId, named: true });
  const next = await world.crash();
  const again = createBrowser();
  await next.classroom.watchAsProjector(lessonId, again.port);
  expect((again.state.view as unknown as ProjectorView).spotlight).toEqual({ ...plain, name: 'Ann' });
  await next.classroom.teacher.endLesson({ lessonId });
  expect(await next.store.lessons.byId(lessonId)).toMatchObject({ spotlight: null });
  expect(await next.classroom.teacher.turnSpotlight({ lessonId, by: 1 })).toMatchObject({ ok: false });
});
