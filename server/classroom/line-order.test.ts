import { expect, test, vi } from 'vitest';
import type { TeacherView } from '../protocol/desk-views.ts';
import { asking, createWorld, until, type World } from './classroom-for-tests.ts';
import { deskOf } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A desk, and students a, b, c … whose questions wait; the first is being answered. */
async function lineOf(world: World, count: number) {
  const students = [];
  for (let number = 0; number < count; number += 1) {
    const student = await world.student(`Student ${number}`);
    const asked = await student.ask(asking('q'));
    students.push({ ...student, question: asked.ok ? asked.value.questionId : '' });
  }
  await until(() => world.plays.length === 1, 'the first start');
  return students;
}

const asksInOrder = ({ plays }: World) => plays.map(({ request }) => request.question);
const places = (desk: TeacherView) =>
  Object.values(desk.questions)
    .flatMap(({ ticket, progress }) => (progress.state === 'waiting' ? [[progress.place, ticket, progress.held]] : []))
    .sort();

test('Q2.6 a moved question is answered where it was put, also after a crash', async () => {
  const world = await createWorld();
  const [, b, , d] = await lineOf(world, 4);
  const desk = await deskOf(world);
  const moved = await world.classroom.teacher.moveQuestion({
    questionId: d?.question ?? '',
    before: b?.question ?? '',
  });
  expect(moved).toEqual({ ok: true, value: null });
  expect(places(desk())).toEqual([
    [1, 4, false],
    [2, 2, false],
    [3, 3, false],
  ]);
  const next = await world.crash();
  // What was being answered goes first, before what was moved.
  expect(places((await deskOf(next))())).toEqual([
    [1, 1, false],
    [2, 4, false],
    [3, 2, false],
    [4, 3, false],
  ]);
});

test('Q2.7 a held question stays, is told so, and starts when it is let go; a crash changes nothing', async () => {
  const world = await createWorld();
  const [, b, c] = await lineOf(world, 3);
  const questionId = b?.question ?? '';
  await world.classroom.teacher.holdQuestion({ questionId, on: true });
  await world.pass(200);
  expect(b?.state.view?.questions[questionId]?.progress).toMatchObject({ state: 'waiting', held: true, wait: null });
  await world.pass(6000);
  await until(() => world.plays.length === 2);
  await world.pass(6000);
  expect(world.plays).toHaveLength(2);
  expect(c?.state.view?.questions[c.question]?.progress.state).toBe('answering');
  const next = await world.crash();
  await next.pass(60_000);
  expect(await next.classroom.teacher.holdQuestion({ questionId, on: false })).toEqual({ ok: true, value: null });
  await next.pass(6000);
  await until(() => next.plays.length === 3);
  expect(await next.classroom.teacher.holdQuestion({ questionId, on: true })).toEqual({
    ok: false,
    failure: { code: 'no-longer-waiting' },
  });
});

test('Q2.8 what is taken out can be kept for 10 s, with ticket and place; nothing of it starts meanwhile', async () => {
  const world = await createWorld();
  const [, b, c] = await lineOf(world, 3);
  const desk = await deskOf(world);
  const { teacher } = world.classroom;
  await teacher.decline({ questionId: b?.question ?? '', reason: 'no' });
  await teacher.cancelQuestion({ questionId: c?.question ?? '' });
  expect(desk().questions[b?.question ?? '']?.leaving).toMatchObject({ as: 'declined' });
  await world.pass(9000);
  expect(world.plays).toHaveLength(1);
  expect(await teacher.keepQuestion({ questionId: b?.question ?? '' })).toEqual({ ok: true, value: null });
  await until(() => world.plays.length === 2, 'the kept one');
  expect(asksInOrder(world)).toEqual(['Question q', 'Question q']);
  await world.pass(1300);
  expect(c?.state.view?.questions[c.question]?.progress).toEqual({ state: 'cancelled', by: 'teacher' });
  expect(await teacher.keepQuestion({ questionId: c?.question ?? '' })).toEqual({
    ok: false,
    failure: { code: 'no-longer-open' },
  });
  expect(desk().ledger).toMatchObject({ accepted: 3, cancelled: 1, running: 2, waiting: 0 });
});

test('Q2.8 a crash before the 10 s are over leaves the question in line', async () => {
  const world = await createWorld();
  const [, b] = await lineOf(world, 2);
  await world.classroom.teacher.cancelQuestion({ questionId: b?.question ?? '' });
  const next = await world.crash();
  expect(places((await deskOf(next))())).toEqual([
    [1, 1, false],
    [2, 2, false],
  ]);
});

test('Q2.8 a removed student who is let back in at once finds the question in its place', async () => {
  const world = await createWorld();
  const [, b, c] = await lineOf(world, 3);
  const { teacher } = world.classroom;
  const desk = await deskOf(world);
  await teacher.removeStudent({ studentId: b?.id ?? '' });
  expect(b?.state.farewell).toBe('removed');
  await world.pass(5000);
  await teacher.readmitStudent({ studentId: b?.id ?? '' });
  expect(places(desk())).toEqual([
    [1, 2, false],
    [2, 3, false],
  ]);
  await teacher.removeStudent({ studentId: c?.id ?? '' });
  const next = await world.crash();
  expect((await deskOf(next))().questions[c?.question ?? '']?.progress).toEqual({
    state: 'cancelled',
    by: 'teacher',
  });
});
