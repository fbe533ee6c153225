import { createQueue, type Ending, type Pause, type Queue, type QueuedQuestion } from './queue.ts';
import { SETTINGS } from './queue-for-tests.ts';
import type { Random } from './random-for-tests.ts';

/** What a store would hold of a question. */
export type Row = { question: QueuedQuestion; status: 'waiting' | 'running' | Ending; order: 'fifo' | 'fair' };

export type Start = { readonly at: number; readonly row: Row };

/**
 * A school for the random simulation: three lessons over one queue, a store that outlives the process, a teacher who
 * meddles, students who change their minds, a provider that refuses in every way, crashes and reboots.
 */
export type World = {
  queue: Queue;
  now: number;
  readonly rows: Map<string, Row>;
  readonly closed: Set<string>;
  /** Ids that lead an attempt under way. */
  readonly leaders: Set<string>;
  readonly orders: Map<string, 'fifo' | 'fair'>;
  readonly dispatch: Map<string, boolean>;
  lastStartAt: number | null;
  /** What was started in the last step, with what held just before. */
  started: { readonly id: string; readonly notBefore: number; readonly running: number } | null;
  requestsAt: number[];
};

export const LIMITS = { requestsPerMinute: 8, inputTokensPerMinute: 3_000, outputTokensPerMinute: 6_000 };
export const LESSONS = ['a', 'b', 'c'];
const WORLD_SETTINGS = { ...SETTINGS, minIntervalMs: 2_000, limits: LIMITS };

export function createWorld(random: Random): World {
  return {
    queue: createQueue(WORLD_SETTINGS, {}, random.share),
    now: 1_000_000,
    rows: new Map(),
    closed: new Set(),
    leaders: new Set(),
    orders: new Map(LESSONS.map((lessonId) => [lessonId, 'fifo'])),
    dispatch: new Map(LESSONS.map((lessonId) => [lessonId, true])),
    lastStartAt: null,
    started: null,
    requestsAt: [],
  };
}

export function waitingRows(world: World): Row[] {
  return [...world.rows.values()].filter(({ status }) => status === 'waiting');
}

/** The process dies and comes back with what the store holds; after a reboot monotonic time begins anew. */
export function restart(world: World, random: Random, reboot: boolean): void {
  const downMs = 1 + random.below(30_000);
  const { intervalMs, fixed } = world.queue.pace();
  const pauses = world.queue.pauses(world.now);
  const lastStartAt = world.lastStartAt;
  const before = world.now;
  world.now = reboot ? random.below(100_000) : world.now + downMs;
  const shift = reboot ? world.now - before - downMs : 0;
  // Of another boot nothing is known but that the last start was before now: it counts as just now.
  world.lastStartAt = lastStartAt === null ? null : reboot ? world.now : lastStartAt;
  world.requestsAt = world.requestsAt.map((at) => at + shift);
  for (const row of world.rows.values()) {
    if (row.status !== 'running') continue;
    row.question = { ...row.question, head: true, rank: null, crashes: row.question.crashes + 1 };
    row.status = row.question.crashes >= 2 ? 'failed' : 'waiting';
  }
  world.leaders.clear();
  const restoredPauses: Pause[] = pauses.map((one) => ({
    ...one,
    since: one.since + shift,
    until: one.until === null ? null : one.until + shift,
  }));
  world.queue = createQueue(
    WORLD_SETTINGS,
    {
      questions: waitingRows(world).map((row) => row.question),
      lastStartAt: world.lastStartAt,
      intervalMs,
      fixedPace: fixed,
      pauses: restoredPauses,
      recentStarts: world.requestsAt
        .filter((at) => at > world.now - 60_000)
        .map((at) => ({ at, inputTokens: 300, outputTokens: 400 })),
      serviceTimesMs: [],
      lessons: LESSONS.map((lessonId) => ({
        lessonId,
        order: world.orders.get(lessonId) as 'fifo' | 'fair',
        dispatch: world.dispatch.get(lessonId) as boolean,
        counts: countsOf(world, lessonId),
      })),
    },
    random.share,
  );
}

/** What the store counts. */
export function countsOf(world: World, lessonId: string | null) {
  const rows = [...world.rows.values()].filter((row) => lessonId === null || row.question.lessonId === lessonId);
  const count = (status: Row['status']): number => rows.filter((row) => row.status === status).length;
  return {
    accepted: rows.length,
    answered: count('answered'),
    answeredByHand: count('answeredByHand'),
    cancelled: count('cancelled'),
    declined: count('declined'),
    failed: count('failed'),
  };
}
