import { describe, expect, test } from 'vitest';
import { createJoinLinks } from '../classroom/join-links.ts';
import type { ScreenPort } from '../classroom/screen.ts';
import { createManualClock } from '../dispatch/manual-clock.ts';
import type { TeacherView } from '../protocol/desk-views.ts';
import type { Snapshot } from '../protocol/events.ts';
import type { ProjectorView } from '../protocol/views.ts';
import { openMemoryStore } from '../store/open-store.ts';
import { createRehearsals } from './rehearsals.ts';

const silent = { info() {}, warn() {}, error() {} };
const SEED = 20_261_121;

function createWorld(seed = SEED) {
  const clock = createManualClock(1_000_000);
  const real = { desk: true, students: 0, open: 0 };
  const stumbles: unknown[] = [];
  const rehearsals = createRehearsals({
    openStore: openMemoryStore,
    clock,
    wall: () => 1_800_000_000_000 + clock.now(),
    later(run, delayMs) {
      const cancelled = new AbortController();
      void clock.sleepUntil(clock.now() + delayMs, cancelled.signal).then(() => {
        if (!cancelled.signal.aborted) run();
      });
      return () => cancelled.abort();
    },
    settings: { defaultModel: 'model', models: ['model'], maxOutputTokens: 500, links: createJoinLinks('http://x') },
    log: { ...silent, error: (facts) => stumbles.push(facts) },
    real: {
      presence: () => real,
      pace: () => ({ intervalMs: 4000, minIntervalMs: 3000, maxConcurrent: 2, fixed: false }),
    },
    queue: {
      minIntervalMs: 6000,
      maxConcurrent: 5,
      cooldownMs: 60_000,
      maxIntervalMs: 30_000,
      limits: { requestsPerMinute: 1, inputTokensPerMinute: 1, outputTokensPerMinute: 1 },
    },
    seed: () => seed,
  });
  /** The class's own waits move with the clock; its store and the demo need turns of the event loop. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await clock.advance(1000);
      for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const screen = <View>() => {
    let last: Snapshot<never> | null = null;
    const port: ScreenPort = {
      snapshot: (snapshot) => {
        last = snapshot as Snapshot<never>;
      },
      changed() {},
      grew() {},
      farewell() {},
      congested: () => false,
    };
    return { port, view: () => last?.view as View };
  };
  return { rehearsals, real, clock, pass, screen, stumbles };
}

describe('a rehearsal', () => {
  test(`is a lesson of thirty with its desk and projector (seed ${SEED})`, async () => {
    const { rehearsals, pass, screen, stumbles } = createWorld();
    const begun = await rehearsals.start('zh-TW');
    const state = begun.ok ? begun.value.running : null;
    expect(state).toMatchObject({ students: 30, endsAt: 1_800_000_000_000 + 1_000_000 + 900_000 });
    const classroom = rehearsals.classroom();
    if (classroom === null) throw new Error('It did not begin.');
    const [desk, wall] = [screen<TeacherView>(), screen<ProjectorView>()];
    const onDesk = await classroom.watchAsTeacher(null, desk.port);
    const lesson = await classroom.lessonByCode(state?.code ?? '');
    const onWall = await classroom.watchAsProjector(lesson.ok ? lesson.value : '', wall.port);
    await pass(40);
    onDesk.refresh();
    onWall.refresh();
    expect(desk.view()).toMatchObject({
      provider: { kind: 'demo' },
      rehearsal: { students: 30 },
      // The pace of the real house.
      pace: { minIntervalSeconds: 3, maxConcurrent: 2 },
    });
    expect(desk.view().students).toHaveLength(30);
    expect(desk.view().students.every(({ test }) => !test)).toBe(true);
    expect(desk.view().ledger.accepted).toBeGreaterThan(10);
    expect(wall.view()).toMatchObject({ rehearsal: true, demo: true });
    expect(stumbles).toEqual([]);
    await rehearsals.stop();
    expect(rehearsals.state()).toEqual({ running: null, last: 'stopped' });
  });

  test('plays the same class again from the same seed', async () => {
    const play = async () => {
      const { rehearsals, pass, screen } = createWorld(7);
      await rehearsals.start('en');
      const desk = screen<TeacherView>();
      const watch = await rehearsals.classroom()?.watchAsTeacher(null, desk.port);
      await pass(20);
      watch?.refresh();
      await rehearsals.stop();
      return desk.view().students.map(({ name, asked }) => ({ name, asked }));
    };
    const first = await play();
    expect(first.length).toBeGreaterThan(20);
    expect(await play()).toEqual(first);
  });

  test('begins only while no student is here, and only once', async () => {
    const { rehearsals, real } = createWorld();
    real.students = 1;
    expect(await rehearsals.start('en')).toEqual({ ok: false, failure: { code: 'class-present' } });
    real.students = 0;
    const [one, other] = await Promise.all([rehearsals.start('en'), rehearsals.start('en')]);
    expect(one).toEqual(other);
    await rehearsals.stop();
  });

  test.each([
    { why: 'class', after: 4, students: 1 },
    { why: 'alone', after: 124, students: 0 },
  ])('ends by itself: $why', async ({ why, after, students }) => {
    const { rehearsals, real, pass } = createWorld();
    await rehearsals.start('en');
    const told: unknown[] = [];
    rehearsals.onEnd((classroom) => told.push(classroom));
    const classroom = rehearsals.classroom();
    real.students = students;
    await pass(after);
    expect(told).toEqual([classroom]);
    expect(rehearsals.state()).toEqual({ running: null, last: why });
    expect(rehearsals.classroom()).toBeNull();
    // All of it is closed, and another one may begin.
    expect(await classroom?.writable()).toBe(false);
    real.students = 0;
    expect(await rehearsals.start('en')).toMatchObject({ ok: true });
    await rehearsals.stop();
  });

  test('ends by itself after a quarter of an hour', async () => {
    const { rehearsals, clock, screen } = createWorld();
    await rehearsals.start('en');
    await rehearsals.classroom()?.watchAsTeacher(null, screen().port);
    for (let minute = 0; minute < 16 && rehearsals.classroom() !== null; minute += 1) {
      for (let step = 0; step < 12; step += 1) await clock.advance(5000);
    }
    expect(rehearsals.state()).toEqual({ running: null, last: 'time' });
    await rehearsals.stop();
  });
});
