import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, progressOf } from './screens-for-tests.ts';

test('Q8 after a crash what was being answered is asked again once, in order, and no sooner than the pace allows', async () => {
  const before = await createWorld();
  const ann = await before.student('Ann');
  const bob = await before.student('Bob');
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await until(() => before.plays.length === 1);
  const startedAt = before.clock.now();
  await before.pass(1000);
  const after = await before.crash(500);
  const browser = createBrowser();
  await after.classroom.watchAsStudent(after.lessonId, ann.id, browser.port);
  expect(progressOf(browser, 1)).toMatchObject({ state: 'waiting', place: 1, refused: false });
  await after.pass(4000);
  expect(after.plays).toHaveLength(0);
  await after.pass(startedAt + 6000 + 2000 - after.clock.now());
  await until(() => after.plays.length === 1);
  expect(after.plays[0]?.request.question).toBe('Question a');
  after.plays[0]?.finish('Once.');
  await after.pass(6000);
  await until(() => after.plays.length === 2);
  expect(after.plays[1]?.request.question).toBe('Question b');
});

test('Q8 a question whose attempt ended the process twice fails visibly, and the line goes on', async () => {
  let world = await createWorld();
  const ann = await world.student('Ann');
  const bob = await world.student('Bob');
  await ann.ask(asking('a'));
  await bob.ask(asking('b'));
  await until(() => world.plays.length === 1);
  for (let crash = 0; crash < 2; crash += 1) {
    world = await world.crash();
    await world.pass(9000);
    await until(() => world.plays.length === 1);
  }
  expect(world.plays[0]?.request.question).toBe('Question b');
  const browser = createBrowser();
  await world.classroom.watchAsStudent(world.lessonId, ann.id, browser.port);
  expect(progressOf(browser, 1)).toEqual({ state: 'failed', trouble: 'crashed-twice', mayAskAgain: false });
});

test('Q8.2 a power cut is held against no question', async () => {
  let world = await createWorld();
  const ann = await world.student('Ann');
  await ann.ask(asking('a'));
  await until(() => world.plays.length === 1);
  for (const boot of ['second boot', 'third boot', 'fourth boot']) {
    world = await world.crash(500, boot);
    await world.pass(9000);
    await until(() => world.plays.length === 1);
    expect(world.plays[0]?.request.question).toBe('Question a');
  }
});

test('a pause and the widened interval survive a restart', async () => {
  const before = await createWorld();
  const ann = await before.student('Ann');
  await ann.ask(asking('a'));
  await until(() => before.plays.length === 1);
  before.plays[0]?.fail({
    type: 'refused',
    kind: 'window',
    status: 429,
    retryAfterMs: 7_200_000,
    resetInMs: 7_200_000,
    quota: [],
    detail: 'later',
  });
  await before.pass(1000);
  const after = await before.crash(60_000);
  const browser = createBrowser();
  await after.classroom.watchAsStudent(after.lessonId, ann.id, browser.port);
  expect(browser.state.view?.line.pause?.kind).toBe('window');
  expect(browser.state.view?.line.pause?.endsInMs).toBe(7_200_000 - 61_000);
  await after.classroom.teacher.endPauses({});
  await after.pass(9000);
  await until(() => after.plays.length === 1);
});

test('Q7 what still waited when its lesson had ended is ended at the next start', async () => {
  const before = await createWorld();
  const [ann, bob] = [await before.student('Ann'), await before.student('Bob')];
  await ann.ask(asking('a'));
  await until(() => before.plays.length === 1);
  await bob.ask(asking('b'));
  // The process died between putting a question back and ending it with its lesson.
  await before.store.lessons.change(before.lessonId, { state: 'ended' });
  const after = await before.crash();
  expect(await after.store.lessons.ledger(before.lessonId)).toMatchObject({ cancelled: 2, waiting: 0, answering: 0 });
  expect(after.lessonId).not.toBe(before.lessonId);
});
