import { expect, test, vi } from 'vitest';
import type { DoorView } from '../protocol/views.ts';
import { createWorld, type World } from './classroom-for-tests.ts';
import { createBrowser, deskOf } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Nobody of them had gone. */
const all = { ok: true, value: { left: 0 } };

async function closedDoor() {
  const world = await createWorld();
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, door: true });
  return world;
}

/** Knocks, and shows what the browser is told. */
async function knock(world: World, name: string, device = `door-${name}`) {
  const { classroom, code, lessonId } = world;
  expect(await classroom.join({ code, name, device })).toEqual({ ok: true, value: { code } });
  const who = await classroom.studentOf(code, device);
  if (!who.ok) throw new Error(who.failure.code);
  const { studentId, atDoor } = who.value;
  const told = { doors: [] as DoorView[], opened: 0, farewell: null as string | null };
  const watch = await classroom.watchAtDoor(lessonId, studentId, {
    show: (door) => void told.doors.push(door),
    opened: () => {
      told.opened += 1;
    },
    farewell: (reason) => {
      told.farewell = reason;
    },
  });
  return { told, watch, studentId, atDoor, device, ...classroom.student(lessonId, studentId) };
}

type Knocked = Awaited<ReturnType<typeof knock>>;

test('who joins waits at the door, sees the own name and the title, and comes in when admitted', async () => {
  const world = await closedDoor();
  const view = await deskOf(world);
  const ann = await knock(world, 'Ann');
  expect(ann.atDoor).toBe(true);
  expect(ann.told.doors).toEqual([
    { lessonId: world.lessonId, code: world.code, title: 'Physics', name: 'Ann', ended: false },
  ]);
  expect(view().students).toMatchObject([{ name: 'Ann', atDoor: true, removed: false, online: true }]);
  expect(await world.classroom.teacher.admitStudents({ studentIds: [ann.studentId] })).toEqual(all);
  await world.pass(200);
  expect(ann.told.opened).toBeGreaterThan(0);
  expect(view().students).toMatchObject([{ atDoor: false }]);
  expect(await world.classroom.studentOf(world.code, ann.device)).toMatchObject({ value: { atDoor: false } });
  expect(await ann.ask({ clientId: 'q', text: 'Why?', topic: 'new' })).toMatchObject({ ok: true });
});

test('at the door nothing can be done and nothing is shown', async () => {
  const world = await closedDoor();
  const ann = await knock(world, 'Ann');
  const refused = { ok: false, failure: { code: 'at-the-door' } };
  expect(await ann.ask({ clientId: 'q', text: 'Why?', topic: 'new' })).toEqual(refused);
  expect(await ann.edit({ questionId: 'x', text: 'y' })).toEqual(refused);
  expect(await ann.cancel({ questionId: 'x' })).toEqual(refused);
  expect(await ann.callTeacher({ on: true })).toEqual(refused);
  expect(await ann.rate({ questionId: 'x', thumb: 'up' })).toEqual(refused);
  expect(await ann.askAgain({ questionId: 'x' })).toEqual(refused);
  const { port, state } = createBrowser();
  await expect(world.classroom.watchAsStudent(world.lessonId, ann.studentId, port)).rejects.toThrow();
  expect(state.view).toBeNull();
  expect(await world.store.lessons.lastTicket(world.lessonId)).toBe(0);
});

test('who is turned away is told so, stays out also with the same browser, and may be let in after all', async () => {
  const world = await closedDoor();
  const { teacher } = world.classroom;
  const ann = await knock(world, 'Ann');
  await teacher.removeStudent({ studentId: ann.studentId });
  expect(ann.told.farewell).toBe('turned-away');
  const failure = { ok: false, failure: { code: 'turned-away' } };
  expect(await world.classroom.studentOf(world.code, ann.device)).toEqual(failure);
  expect(await world.classroom.join({ code: world.code, name: 'Zoe', device: ann.device })).toEqual(failure);
  await teacher.admitStudents({ studentIds: [ann.studentId] });
  await teacher.changeLesson({ lessonId: world.lessonId, door: false });
  expect(await world.classroom.studentOf(world.code, ann.device)).toEqual(failure);
  await teacher.readmitStudent({ studentId: ann.studentId });
  expect(await world.classroom.studentOf(world.code, ann.device)).toMatchObject({ value: { atDoor: false } });
});

test('all at once are let in by one commit; who has gone meanwhile is counted', async () => {
  const world = await closedDoor();
  const { teacher } = world.classroom;
  const waiting = [];
  for (const name of ['Ann', 'Bo', 'Cy', 'Di']) waiting.push(await knock(world, name));
  const [ann, bo, cy, di] = waiting as [Knocked, Knocked, Knocked, Knocked];
  await teacher.removeStudent({ studentId: ann.studentId });
  await world.classroom.leave(bo.device);
  const admitted = vi.spyOn(world.store.students, 'admit');
  const studentIds = waiting.map(({ studentId }) => studentId);
  expect(await teacher.admitStudents({ studentIds })).toEqual({ ok: true, value: { left: 2 } });
  expect(admitted.mock.calls).toEqual([[[cy.studentId, di.studentId]]]);
  expect(await teacher.admitStudents({ studentIds: [cy.studentId] })).toEqual(all);
});

test('who is in stays in; who waits comes in when the door is opened for all; a crash changes nothing', async () => {
  const world = await createWorld();
  const bo = await world.student('Bo');
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, door: true });
  expect(await bo.ask({ clientId: 'q', text: 'Why?', topic: 'new' })).toMatchObject({ ok: true });
  const ann = await knock(world, 'Ann');
  const next = await world.crash();
  expect(await next.classroom.studentOf(world.code, ann.device)).toMatchObject({ value: { atDoor: true } });
  expect(await next.classroom.studentOf(world.code, bo.device)).toMatchObject({ value: { atDoor: false } });
  await next.classroom.teacher.changeLesson({ lessonId: world.lessonId, door: false });
  expect(await next.classroom.studentOf(world.code, ann.device)).toMatchObject({ value: { atDoor: false } });
  expect((await next.store.students.byId(ann.studentId))?.atDoor).toBe(false);
});

test('who waits at the door is known there under the new code, and is in if let in meanwhile', async () => {
  const world = await closedDoor();
  const { teacher } = world.classroom;
  const [ann, bo] = [await knock(world, 'Ann'), await knock(world, 'Bo')];
  await teacher.rotateCode({ lessonId: world.lessonId });
  await teacher.admitStudents({ studentIds: [bo.studentId] });
  const back = (device: string, lessonId?: string) => world.classroom.studentOf(world.code, device, lessonId);
  const { lessonId } = world;
  expect(await back(ann.device, lessonId)).toMatchObject({ value: { studentId: ann.studentId, atDoor: true } });
  expect(await back(bo.device, lessonId)).toMatchObject({ value: { studentId: bo.studentId, atDoor: false } });
  expect(await back('a stranger', lessonId)).toEqual({ ok: false, failure: { code: 'code-unknown' } });
  expect(await back(ann.device)).toEqual({ ok: false, failure: { code: 'code-unknown' } });
});

test('the name at the door may be changed; a new title and the end of the lesson are shown there', async () => {
  const world = await closedDoor();
  const { teacher } = world.classroom;
  const ann = await knock(world, 'Ann');
  await world.classroom.join({ code: world.code, name: 'Anna', device: ann.device });
  await world.pass(200);
  expect(ann.told.doors.at(-1)).toMatchObject({ name: 'Anna' });
  await teacher.changeLesson({ lessonId: world.lessonId, title: 'Optics' });
  await world.pass(200);
  expect(ann.told.doors.at(-1)).toMatchObject({ title: 'Optics' });
  await teacher.endLesson({ lessonId: world.lessonId });
  await world.pass(200);
  expect(ann.told.doors.at(-1)).toMatchObject({ ended: true });
  expect(ann.told.doors).toHaveLength(4);
  await world.classroom.leave(ann.device);
  expect(ann.told.farewell).toBe('left');
});

test('those who ask through another program knock, too, and are asked to come again', async () => {
  const world = await closedDoor();
  const view = await deskOf(world);
  const refused = { ok: false, failure: { code: 'at-the-door' } };
  expect(await world.classroom.chat.ask('s-17', 'Why?', null)).toEqual(refused);
  expect(await world.classroom.chat.ask('s-17', 'Why?', null)).toEqual(refused);
  expect(view().students).toMatchObject([{ name: 's-17', atDoor: true }]);
  await world.classroom.teacher.admitStudents({ studentIds: [view().students[0]?.id ?? ''] });
  expect(await world.classroom.chat.ask('s-17', 'Why?', null)).toMatchObject({ ok: true });
});

test('who was never let in is in no report', async () => {
  const world = await closedDoor();
  await knock(world, 'Ann');
  expect(await world.store.history.students(world.lessonId)).toEqual([]);
  expect(await world.store.history.lesson(world.lessonId)).toMatchObject({ students: 0 });
});
