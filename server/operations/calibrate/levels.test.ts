import { expect, test } from 'vitest';
import { createManualClock } from '../../dispatch/manual-clock.ts';
import type { Failure } from '../../provider/answer-provider.ts';
import { type LevelParts, type LevelResult, runLevels } from './levels.ts';

const refusal: Failure = {
  type: 'refused',
  kind: 'pace',
  status: 429,
  retryAfterMs: 5000,
  resetInMs: null,
  quota: [],
  detail: 'too many',
};

/** Answers each request after `serviceMs`, and refuses the first that would be over `limit` in a minute. */
function upstream(limit: number, serviceMs: number, change: Partial<LevelParts> = {}) {
  const clock = createManualClock();
  const starts: number[] = [];
  const told: LevelResult[] = [];
  const parts: LevelParts = {
    clock,
    async ask(signal) {
      starts.push(clock.now());
      if (starts.filter((at) => at > clock.now() - 60_000).length > limit) return refusal;
      await clock.sleepUntil(clock.now() + serviceMs, signal);
      return signal.aborted ? { type: 'cancelled', detail: '' } : null;
    },
    lessonBegan: () => false,
    mostRunning: 10,
    stop: new AbortController().signal,
    progress: () => {},
    ended: (result) => told.push(result),
    ...change,
  };
  return { clock, starts, told, parts };
}

const plan = { levels: [25, 30, 35, 40], levelSeconds: 60 };

test('levels follow each other a minute apart, each at its own gaps', async () => {
  const world = upstream(1000, 900);
  const running = runLevels(plan, world.parts);
  await world.clock.advance(240_000);
  const results = await running;
  expect(results.map(({ perMinute, answered, end }) => [perMinute, answered, end.as])).toEqual([
    [25, 25, 'passed'],
    [30, 30, 'passed'],
    [35, 35, 'passed'],
    [40, 40, 'passed'],
  ]);
  expect(world.starts[1]).toBeCloseTo(2400);
  expect(world.starts[25]).toBeCloseTo(60_000);
  expect((world.starts[26] ?? 0) - (world.starts[25] ?? 0)).toBeCloseTo(2000);
});

test('the first refusal ends everything at once; what passed before it stays', async () => {
  const world = upstream(33, 900);
  const running = runLevels(plan, world.parts);
  await world.clock.advance(240_000);
  const results = await running;
  expect(results.map(({ end }) => end.as)).toEqual(['passed', 'passed', 'refused']);
  expect(results[2]).toMatchObject({ perMinute: 35, end: { kind: 'pace', status: 429, retryAfterMs: 5000 } });
  const after = world.starts.length;
  await world.clock.advance(600_000);
  expect(world.starts.length).toBe(after);
  expect(world.clock.sleeping()).toEqual([]);
  expect(world.told).toEqual(results);
});

test('trouble that is not a refusal says nothing of the pace', async () => {
  const world = upstream(1000, 0, { ask: async () => ({ type: 'unreachable', status: null, detail: 'ECONNREFUSED' }) });
  const running = runLevels(plan, world.parts);
  await world.clock.advance(1);
  expect(await running).toMatchObject([{ perMinute: 25, answered: 0, end: { as: 'trouble', detail: 'ECONNREFUSED' } }]);
});

test('a lesson that begins ends it before the next request', async () => {
  let begun = false;
  const world = upstream(1000, 100, { lessonBegan: () => begun });
  const running = runLevels(plan, world.parts);
  await world.clock.advance(10_000);
  begun = true;
  await world.clock.advance(2_400);
  expect(await running).toMatchObject([{ started: 5, end: { as: 'lesson' } }]);
});

test('a machine that is too slow, and a hand on Ctrl+C', async () => {
  const slow = upstream(1000, 3_600_000);
  const one = runLevels(plan, slow.parts);
  await slow.clock.advance(60_000);
  expect(await one).toMatchObject([{ started: 10, answered: 0, end: { as: 'slow', running: 10 } }]);
  const stop = new AbortController();
  const stopped = upstream(1000, 100, { stop: stop.signal });
  const other = runLevels(plan, stopped.parts);
  await stopped.clock.advance(5_000);
  stop.abort();
  expect(await other).toMatchObject([{ started: 3, answered: 3, end: { as: 'stopped' } }]);
});
