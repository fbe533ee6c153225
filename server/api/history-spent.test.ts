/** What attempts used whose answers never came, or that the teacher's own stands in the place of. */
import { expect, test, vi } from 'vitest';
import { createWorld, until, type World } from '../classroom/classroom-for-tests.ts';
import { deskOf } from '../classroom/screens-for-tests.ts';
import { readLesson } from './history-report.ts';

vi.setConfig({ testTimeout: 30_000 });

const MODEL = 'claude-haiku-5-5';
const USED = { type: 'usage', use: { input: 40, cacheRead: 2, cacheWrite: 1, output: 3 } } as const;
const BEGUN = [{ type: 'started', quota: [] }, { type: 'text', text: 'Becau' }, USED] as const;
const TOKENS = { input: 43, output: 3 };

/** A question of Ann's that is at the provider. */
async function answering() {
  const world = await createWorld();
  await world.classroom.teacher.setModels({ models: ['model', MODEL] });
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, model: MODEL });
  const ann = await world.student('Ann');
  const asked = await ann.ask({ clientId: 'q', text: 'Why?', topic: 'new' });
  await until(() => world.plays.length === 1);
  return { world, ann, questionId: asked.ok ? asked.value.questionId : '' };
}

const deskTokens = async (world: World) => (await deskOf(world))().tokens;

/** In the report, in the tables by lesson and by student, and in the sum of the month that the budget looks at. */
async function told({ classroom, store, lessonId }: World) {
  const report = await readLesson(store.history, lessonId);
  const [from, until] = [new Date(0), new Date(4e12)];
  const byLesson = (await store.history.use(from, until)).map((bucket) => [bucket.lessonId, bucket.costUsd]);
  return {
    whole: report.ok ? report.value.use : null,
    ann: report.ok ? report.value.perStudent[0]?.use : null,
    byLesson,
    byStudent: (await store.history.studentUse(from, until, 9)).map(({ name, costUsd }) => [name, costUsd]),
    month: (await classroom.budget.month()).spentUsd,
  };
}

/** The same figures everywhere, and after a restart. */
async function expectTold(world: World, answers: number): Promise<{ next: World; costUsd: number }> {
  const { costUsd } = await deskTokens(world);
  expect(costUsd).toBeGreaterThan(0);
  const sums = { answers, ...TOKENS, costUsd };
  const { lessonId } = world;
  const everywhere = {
    whole: sums,
    ann: sums,
    byLesson: [[lessonId, costUsd]],
    byStudent: [['Ann', costUsd]],
    month: costUsd,
  };
  expect(await told(world)).toEqual(everywhere);
  const next = await world.crash();
  expect(await told(next)).toEqual(everywhere);
  expect(await deskTokens(next)).toEqual({ ...TOKENS, costUsd });
  return { next, costUsd };
}

test('Q7.4 what a broken answer used stays its lesson’s, also when the teacher answers in its place', async () => {
  const { world, ann, questionId } = await answering();
  world.plays[0]?.say(...BEGUN);
  await world.pass(200);
  world.plays[0]?.fail({ type: 'timeout', deadline: 'idle', detail: 'nothing for 30 s' });
  await until(async () => (await world.store.questions.byId(questionId))?.state === 'failed', 'the failure');
  await world.pass(200);
  const { next } = await expectTold(world, 1);
  expect(await next.classroom.teacher.answerByHand({ questionId, text: 'By hand.' })).toMatchObject({ ok: true });
  const { next: last, costUsd } = await expectTold(next, 0);
  await last.classroom.teacher.eraseStudent({ studentId: ann.id });
  expect(await deskTokens(last)).toEqual({ input: 0, output: 0, costUsd: 0 });
  expect(await told(last)).toMatchObject({ byLesson: [[null, costUsd]], byStudent: [], month: costUsd });
});

test('what Claude had used when the teacher answered first is counted', async () => {
  const { world, questionId } = await answering();
  world.plays[0]?.say(...BEGUN);
  await world.pass(200);
  expect(await world.classroom.teacher.answerByHand({ questionId, text: 'By hand.' })).toMatchObject({ ok: true });
  await expectTold(world, 0);
});

test('so is what was used before the first word, of a question that is cancelled or sent again', async () => {
  const { world, ann, questionId } = await answering();
  world.plays[0]?.say({ type: 'started', quota: [] }, USED);
  await world.pass(200);
  expect(await ann.cancel({ questionId })).toMatchObject({ ok: true });
  const { next } = await expectTold(world, 0);
  const bob = await next.student('Bob');
  await bob.ask({ clientId: 'b', text: 'How?', topic: 'new' });
  await next.pass(6_000);
  await until(() => next.plays.length === 1);
  next.plays[0]?.say({ type: 'started', quota: [] }, USED);
  await next.pass(200);
  next.plays[0]?.fail({ type: 'unreachable', status: 500, detail: 'reset' });
  await until(async () => (await told(next)).byStudent.length === 2, 'the second use');
  expect(await deskTokens(next)).toMatchObject({ input: 86, output: 6 });
});

test('an answer costs what the model costs that gave it, whatever the lesson has changed to meanwhile', async () => {
  const { world, questionId } = await answering();
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, model: 'model' });
  world.plays[0]?.finish('Because.');
  await until(async () => (await world.store.questions.byId(questionId))?.state === 'answered', 'the answer');
  expect(await world.store.questions.answerOf(questionId)).toMatchObject({ model: MODEL });
  expect((await told(world)).month).toBeGreaterThan(0);
});
