import { describe, expect, test, vi } from 'vitest';
import type { TeacherView } from '../protocol/desk-views.ts';
import { createWorld, type World } from './classroom-for-tests.ts';
import { deskOf } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

const quotaOf = (view: TeacherView, name: string) => view.quotas.find(({ quota }) => quota === name);

async function askAs(world: World, names: readonly string[]) {
  for (const name of names) {
    const student = await world.student(name);
    await student.ask({ clientId: name, text: `Why, ${name}?`, topic: 'new' });
  }
}

describe('limits changed while it runs', () => {
  test('Q3.10 a limit of requests holds at once, over a restart, and each change is listed', async () => {
    const world = await createWorld();
    const view = await deskOf(world);
    const { lessonId } = world;
    expect(quotaOf(view(), 'requests')).toEqual({ quota: 'requests', value: null, raise: null });
    await world.classroom.teacher.setQuota({ quota: 'requests', lessonId, value: 1 });
    await askAs(world, ['Ann', 'Bea']);
    await world.pass(20_000);
    expect(world.plays).toHaveLength(1);
    await world.classroom.teacher.setQuota({ quota: 'requests', lessonId, value: 2 });
    await world.pass(100);
    expect(world.plays).toHaveLength(2);
    await world.pass(200);
    expect(view().quotaChanges.map(({ why, from, to }) => ({ why, from, to }))).toEqual([
      { why: 'set', from: 1, to: 2 },
      { why: 'set', from: null, to: 1 },
    ]);
    const after = await world.crash();
    expect(quotaOf((await deskOf(after))(), 'requests')).toMatchObject({ value: 2 });
  });

  test('what can not be meant is refused with its bounds', async () => {
    const { classroom, lessonId } = await createWorld();
    const { teacher } = classroom;
    expect(await teacher.setQuota({ quota: 'questions', lessonId, value: 0 })).toEqual({
      ok: false,
      failure: { code: 'quota-range', min: 1, max: 200 },
    });
    expect(await teacher.raiseQuota({ quota: 'questions', lessonId, value: 5, until: 'hour' })).toEqual({
      ok: false,
      failure: { code: 'quota-unlimited' },
    });
    await teacher.setQuota({ quota: 'questions', lessonId, value: 5 });
    expect(await teacher.raiseQuota({ quota: 'questions', lessonId, value: 5, until: 'hour' })).toEqual({
      ok: false,
      failure: { code: 'raise-not-higher', now: 5 },
    });
  });
});

describe('limits changed elsewhere', () => {
  test('Q3.10 what each student may ask, in the settings of the lesson: listed, and a raise of it ends', async () => {
    const world = await createWorld();
    const view = await deskOf(world);
    const { lessonId } = world;
    const { teacher } = world.classroom;
    await teacher.changeLesson({ lessonId, maxQuestions: 5 });
    await teacher.changeLesson({ lessonId, maxQuestions: 5, maxWaiting: 2 });
    await teacher.changeLesson({ lessonId, title: 'Light', maxQuestions: 4 });
    await teacher.raiseQuota({ quota: 'questions', lessonId, value: 9, until: 'hour' });
    await teacher.changeLesson({ lessonId, title: 'Sound' });
    await world.pass(200);
    expect(quotaOf(view(), 'questions')).toMatchObject({ value: 4, raise: { value: 9 } });
    await teacher.changeLesson({ lessonId, title: '', maxQuestions: 3 });
    await teacher.changeLesson({ lessonId, maxQuestions: null });
    await world.pass(200);
    expect(quotaOf(view(), 'questions')).toEqual({ quota: 'questions', value: null, raise: null });
    expect(view().lesson).toMatchObject({ title: 'Sound', maxQuestions: null });
    expect(view().quotaChanges.map(({ quota, why, from, to }) => [quota, why, from, to])).toEqual([
      ['questions', 'set', 9, null],
      ['questions', 'raised', 4, 9],
      ['questions', 'set', 5, 4],
      ['questions', 'set', null, 5],
    ]);
  });

  test('Q3.10 the budget, under use and cost: told apart from its raise, listed, and a raise of it ends', async () => {
    const world = await createWorld();
    const view = await deskOf(world);
    const { lessonId } = world;
    const { budget, teacher } = world.classroom;
    await budget.set(5);
    await budget.set(5);
    await teacher.raiseQuota({ quota: 'budget', lessonId, value: 8, until: 'lesson' });
    expect(await budget.month()).toMatchObject({ budgetUsd: 5, raise: { usd: 8, until: null } });
    await budget.set(6);
    expect(await budget.month()).toMatchObject({ budgetUsd: 6, raise: null });
    await world.pass(200);
    expect(view().quotaChanges.map(({ quota, why, from, to }) => [quota, why, from, to])).toEqual([
      ['budget', 'set', 8, 6],
      ['budget', 'raised', 5, 8],
      ['budget', 'set', null, 5],
    ]);
  });
});

describe('a temporary raise', () => {
  test('Q3.10 falls back by itself after an hour', async () => {
    const world = await createWorld();
    const view = await deskOf(world);
    const { lessonId } = world;
    await world.classroom.teacher.setQuota({ quota: 'requests', lessonId, value: 1 });
    await world.classroom.teacher.raiseQuota({ quota: 'requests', lessonId, value: 3, until: 'hour' });
    const until = 1_800_000_000_000 + world.clock.now() + 3_600_000;
    await world.pass(200);
    expect(quotaOf(view(), 'requests')).toEqual({ quota: 'requests', value: 1, raise: { value: 3, until } });
    await askAs(world, ['Ann', 'Bea', 'Cid', 'Dan']);
    await world.pass(20_000);
    expect(world.plays).toHaveLength(3);
    await world.pass(3_580_000);
    expect(quotaOf(view(), 'requests')).toEqual({ quota: 'requests', value: 1, raise: null });
    expect(view().quotaChanges[0]).toMatchObject({ quota: 'requests', why: 'over', from: 3, to: 1 });
  });

  test('Q3.10 falls back at its end also when the process was away then', async () => {
    const world = await createWorld();
    const { lessonId } = world;
    await world.classroom.teacher.setQuota({ quota: 'requests', lessonId, value: 1 });
    await world.classroom.teacher.raiseQuota({ quota: 'requests', lessonId, value: 3, until: 'hour' });
    const soon = await world.crash(60_000);
    expect(quotaOf((await deskOf(soon))(), 'requests')).toMatchObject({ raise: { value: 3 } });
    const later = await soon.crash(3_600_000);
    const view = await deskOf(later);
    expect(quotaOf(view(), 'requests')).toEqual({ quota: 'requests', value: 1, raise: null });
    expect(view().quotaChanges[0]).toMatchObject({ why: 'over', from: 3, to: 1 });
    await askAs(later, ['Ann', 'Bea']);
    await later.pass(20_000);
    expect(later.plays).toHaveLength(1);
  });

  test('of a student’s questions lasts until the end of the lesson, or until the teacher ends it', async () => {
    const world = await createWorld();
    const view = await deskOf(world);
    const { lessonId, classroom } = world;
    await classroom.teacher.setQuota({ quota: 'questions', lessonId, value: 1 });
    const ann = await world.student('Ann');
    await ann.ask({ clientId: 'a', text: 'One?', topic: 'new' });
    await ann.cancel({ questionId: Object.keys(view().questions)[0] ?? '' });
    await world.pass(200);
    const again = () => ann.ask({ clientId: 'b', text: 'Two?', topic: 'new' });
    expect(await again()).toEqual({ ok: false, failure: { code: 'lesson-cap', max: 1 } });
    await classroom.teacher.raiseQuota({ quota: 'questions', lessonId, value: 2, until: 'lesson' });
    expect(await again()).toMatchObject({ ok: true });
    await classroom.teacher.endLesson({ lessonId });
    await world.pass(200);
    expect(quotaOf(view(), 'questions')).toEqual({ quota: 'questions', value: 1, raise: null });
    await classroom.teacher.reopenLesson({ lessonId });
    await classroom.teacher.raiseQuota({ quota: 'questions', lessonId, value: 9, until: 'today' });
    await classroom.teacher.endRaise({ quota: 'questions', lessonId });
    await world.pass(200);
    expect(quotaOf(view(), 'questions')).toMatchObject({ raise: null });
    expect(view().quotaChanges.map(({ why }) => why)).toEqual(['ended', 'raised', 'over', 'raised', 'set']);
  });

  test('of the budget ends its pause', async () => {
    const world = await createWorld();
    const { lessonId, classroom, pass } = world;
    const view = await deskOf(world);
    await classroom.teacher.setQuota({ quota: 'budget', lessonId, value: 1 });
    classroom.budget.spent(1.5);
    await pass(200);
    expect(view().pauses).toMatchObject([{ kind: 'budget' }]);
    await classroom.teacher.raiseQuota({ quota: 'budget', lessonId, value: 3, until: 'lesson' });
    await pass(200);
    expect(view().pauses).toEqual([]);
    await classroom.teacher.endRaise({ quota: 'budget', lessonId });
    await pass(200);
    expect(view().pauses).toMatchObject([{ kind: 'budget' }]);
  });
});
