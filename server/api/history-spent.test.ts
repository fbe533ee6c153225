/** What a broken answer used, once the teacher has answered in its place. */
import { expect, test, vi } from 'vitest';
import { createBrowser, createWorld, until, type World } from '../classroom/classroom-for-tests.ts';
import type { TeacherView } from '../protocol/views.ts';
import { readLesson } from './history-report.ts';

vi.setConfig({ testTimeout: 30_000 });

async function deskOf(world: World) {
  const browser = createBrowser();
  const watch = await world.classroom.watchAsTeacher(world.lessonId, browser.port);
  return () => {
    watch.refresh();
    return browser.state.view as unknown as TeacherView;
  };
}

test('Q7.4 what the broken answer used stays spent: on the desk, after a crash, in the report and in the month', async () => {
  const world = await createWorld();
  const { lessonId } = world;
  const ann = await world.student('Ann');
  const asked = await ann.ask({ clientId: 'q', text: 'Why?', topic: 'new' });
  const questionId = asked.ok ? asked.value.questionId : '';
  await until(() => world.plays.length === 1);
  const used = { type: 'usage', use: { input: 40, cacheRead: 2, cacheWrite: 1, output: 3 } } as const;
  world.plays[0]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Becau' }, used);
  await world.pass(200);
  world.plays[0]?.fail({ type: 'timeout', deadline: 'idle', detail: 'nothing for 30 s' });
  await until(async () => (await world.store.questions.byId(questionId))?.state === 'failed', 'the failure');
  await world.pass(200);
  const view = await deskOf(world);
  const before = view().tokens;
  expect(before).toMatchObject({ input: 43, output: 3 });
  const reported = async ({ store }: World) => {
    const report = await readLesson(store.history, lessonId);
    return report.ok ? { whole: report.value.use, ann: report.value.perStudent[0]?.use } : null;
  };
  const spent = async ({ classroom }: World) => (await classroom.budget.month()).spentUsd;
  const [first, month] = [await reported(world), await spent(world)];
  expect(first?.whole).toMatchObject({ answers: 1, input: 43, output: 3 });
  await world.classroom.teacher.answerByHand({ questionId, text: 'By hand.' });
  await world.pass(200);
  const kept = { ...first?.whole, answers: 0 };
  expect(view().tokens).toEqual(before);
  expect(await reported(world)).toEqual({ whole: kept, ann: kept });
  expect(await spent(world)).toBeCloseTo(month, 9);
  const next = await world.crash();
  expect((await deskOf(next))().tokens).toEqual(before);
  expect(await spent(next)).toBeCloseTo(month, 9);
  await next.classroom.teacher.eraseStudent({ studentId: ann.id });
  expect((await deskOf(next))().tokens).toEqual({ input: 0, output: 0, costUsd: 0 });
  expect(await spent(next)).toBeCloseTo(month, 9);
});
