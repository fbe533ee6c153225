import { expect, test } from 'vitest';
import type { QueuedQuestion } from './queue.ts';
import { createRandom, type Random } from './random-for-tests.ts';
import { EVENTS } from './whole-lessons-for-tests.ts';
import { countsOf, createWorld, LIMITS, type Row, type World, waitingRows } from './world-for-tests.ts';

/** Seeds that once failed are kept here for good. 33: an interval with a fraction of a millisecond (with an
 * earlier mix of events). */
const KEPT_SEEDS: readonly number[] = [33];
const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);
const EVENTS_EACH = 400;

function pickEvent(random: Random): (typeof EVENTS)[number] {
  const total = EVENTS.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.below(total);
  return EVENTS.find(([weight]) => {
    left -= weight;
    return left < 0;
  }) as (typeof EVENTS)[number];
}

/** Q7: nothing is lost, nothing is doubled, and the sums are the store's. */
function checkLedger(world: World): void {
  const ledger = world.queue.ledger();
  const rows = [...world.rows.values()];
  const waiting = rows.filter(({ status }) => status === 'waiting').map(({ question }) => question.id);
  expect(
    world.queue
      .places()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(waiting.sort());
  const running = rows.filter(({ status }) => status === 'running').length;
  const { waiting: nowWaiting, running: nowRunning, balanced, ...counts } = ledger.total;
  expect({ nowWaiting, nowRunning, balanced }).toEqual({
    nowWaiting: waiting.length,
    nowRunning: running,
    balanced: true,
  });
  expect(counts).toEqual(countsOf(world, null));
  for (const line of ledger.lessons.values()) expect(line.balanced).toBe(true);
}

/** Q2, Q4: within each lesson the order is that of a plain sort; merged ones share their leader's place. */
function checkOrder(world: World): void {
  const places = world.queue.places();
  const positions = places.filter(({ mergedWith, position }) => mergedWith === null && position !== null);
  expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => index + 1));
  for (const [lessonId, order] of world.orders) {
    const here = places.filter((place) => place.lessonId === lessonId);
    const leaders = here.filter(({ mergedWith }) => mergedWith === null).map(({ id }) => questionOf(world, id));
    const plain = sorted(world, leaders, order);
    const held = (question: QueuedQuestion) => question.held === true;
    const expected = [...plain.filter((one) => !held(one)), ...plain.filter(held)];
    expect(leaders.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    for (const { id, mergedWith, place } of here) {
      if (mergedWith === null) continue;
      expect(questionOf(world, id).mergeKey).toBe(questionOf(world, mergedWith).mergeKey);
      expect(place).toBe(here.find((other) => other.id === mergedWith)?.place);
    }
  }
}

function questionOf(world: World, id: string): QueuedQuestion {
  return (world.rows.get(id) as Row).question;
}

function sorted(world: World, leaders: readonly QueuedQuestion[], order: 'fifo' | 'fair'): QueuedQuestion[] {
  const stand = (one: QueuedQuestion): number => (one.rank != null ? 1 : one.head ? 0 : 2);
  const plain = [...leaders].sort(
    (one, other) => stand(one) - stand(other) || (one.rank ?? 0) - (other.rank ?? 0) || one.ticket - other.ticket,
  );
  if (order === 'fifo') return plain;
  const rank = (one: QueuedQuestion): number => {
    const before = plain.slice(0, plain.indexOf(one)).filter(({ studentId }) => studentId === one.studentId).length;
    const answering = [...world.leaders].map((id) => questionOf(world, id));
    const own = answering.filter((other) => other.studentId === one.studentId && other.lessonId === one.lessonId);
    return stand(one) < 2 ? -1 : before + own.length;
  };
  return [...plain].sort((one, other) => rank(one) - rank(other) || plain.indexOf(one) - plain.indexOf(other));
}

/** Q3, Q5: gap, cap, pauses and the requests of any minute. */
function checkStart(world: World): void {
  const pace = world.queue.pace();
  expect(pace.intervalMs).toBeGreaterThanOrEqual(pace.minIntervalMs);
  expect(pace.intervalMs).toBeLessThanOrEqual(30_000);
  const { started, now } = world;
  world.started = null;
  if (started === null) return;
  expect(now).toBeGreaterThanOrEqual(started.notBefore);
  expect(started.running).toBeLessThan(pace.maxConcurrent);
  expect(world.queue.pauses(now)).toEqual([]);
  expect(world.dispatch.get(questionOf(world, started.id).lessonId)).toBe(true);
  expect(world.requestsAt.filter((at) => at > now - 60_000).length).toBeLessThanOrEqual(LIMITS.requestsPerMinute);
}

/** Q10: a promise for each that can be promised, in the order of the line. */
function checkEstimates(world: World): void {
  const estimates = [...world.queue.estimates(world.now)];
  const endless = world.queue.pauses(world.now).some(({ until }) => until === null);
  const promised = world.queue.places().filter(({ position }) => position !== null && !endless);
  expect(estimates.map(([id]) => id)).toEqual(promised.map(({ id }) => id));
  for (const [, { lowMs, expectedMs, highMs }] of estimates) {
    expect(lowMs).toBeGreaterThanOrEqual(0);
    expect(expectedMs).toBeGreaterThanOrEqual(lowMs);
    expect(highMs).toBeGreaterThanOrEqual(expectedMs);
  }
}

/** In the end everything accepted has one ending. */
function finish(world: World): void {
  for (const lessonId of world.orders.keys()) world.queue.setDispatch(lessonId, true);
  world.queue.setPace({ fixed: false, maxConcurrent: 5 }, world.now);
  for (const { question } of waitingRows(world)) world.queue.hold(question.id, false);
  for (;;) {
    world.queue.resume('all', world.now);
    for (const id of world.leaders) {
      const facts = world.queue.settle(id, { type: 'answered', use: null, serviceMs: 1 }, world.now);
      for (const ended of facts?.ended ?? []) (world.rows.get(ended) as Row).status = 'answered';
    }
    world.leaders.clear();
    const decision = world.queue.next(world.now);
    if (decision.kind === 'idle') break;
    if (decision.kind === 'wait') world.now = decision.until;
    if (decision.kind !== 'start') continue;
    world.queue.start(decision.question.id, world.now);
    world.leaders.add(decision.question.id);
  }
  const { accepted, waiting, running, balanced, ...endings } = world.queue.ledger().total;
  expect({ waiting, running, balanced }).toEqual({ waiting: 0, running: 0, balanced: true });
  expect(Object.values(endings).reduce((sum, count) => sum + count, 0)).toBe(accepted);
  expect(accepted).toBe(world.rows.size);
}

test.each([...KEPT_SEEDS, ...SEEDS])('Q1–Q10 whole lessons at random hold every rule (seed %i)', (seed) => {
  const random = createRandom(seed);
  const world = createWorld(random);
  let name = 'the beginning';
  let count = 0;
  try {
    for (count = 1; count <= EVENTS_EACH; count += 1) {
      const event = pickEvent(random);
      name = event[1];
      event[2](world, random);
      checkLedger(world);
      checkOrder(world);
      checkStart(world);
      if (count % 10 === 0) checkEstimates(world);
    }
    name = 'the end';
    finish(world);
  } catch (error) {
    throw new Error(`seed ${seed}, event ${count}, ${name}: ${error}`, { cause: error });
  }
});
