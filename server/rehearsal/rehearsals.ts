/**
 * The rehearsals of a house: one at a time, never beside a class. It ends when the teacher says so, when its time is
 * over, when no desk has looked at it for a while, or when real students come.
 */
import type { Classroom } from '../classroom/classroom.ts';
import type { Language } from '../protocol/bounds.ts';
import { REHEARSAL_MINUTES } from '../protocol/bounds.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { RehearsalEnd, RehearsalState } from '../protocol/rehearsal.ts';
import type { QueueSettings } from '../queue/queue.ts';
import { createRehearsal, type Rehearsal, type RehearsalParts } from './rehearsal.ts';

export type Rehearsals = {
  start(language: Language): Promise<Outcome<RehearsalState>>;
  stop(): Promise<void>;
  state(): RehearsalState;
  /** Of the one that goes on; null: there is none. */
  classroom(): Classroom | null;
  /** Told before its parts are closed. */
  onEnd(listener: (classroom: Classroom) => void): void;
};

export type RehearsalsParts = Omit<RehearsalParts, 'log'> & {
  readonly log: RehearsalParts['log'];
  readonly real: Pick<Classroom, 'presence' | 'pace'>;
  /** As configured; a rehearsal runs at the pace that the real house has. */
  readonly queue: QueueSettings;
  readonly seed: () => number;
};

const STUDENTS = 30;
const LASTS_MS = REHEARSAL_MINUTES * 60_000;
/** Time enough to load the page again, or to walk to another computer. */
const ALONE_MS = 2 * 60_000;
const LOOK_EVERY_MS = 2_000;
const NO_LIMITS = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };

export function createRehearsals(parts: RehearsalsParts): Rehearsals {
  const { clock, later, log, real } = parts;
  const listeners: ((classroom: Classroom) => void)[] = [];
  let running: Rehearsal | null = null;
  let starting: Promise<void> | null = null;
  let ending: Promise<void> = Promise.resolve();
  let last: RehearsalEnd | null = null;
  let stopLooking = () => {};

  const classPresent = () => {
    const { students, open } = real.presence();
    return students > 0 || open > 0;
  };

  const state = (): RehearsalState => ({
    running: running === null ? null : { code: running.code, ...running.face },
    last,
  });

  async function begin(language: Language): Promise<void> {
    await ending;
    const { minIntervalMs, maxConcurrent } = real.pace();
    const seed = parts.seed();
    log.info({ seed }, 'a rehearsal begins');
    // Its pauses are no news of the real house; what breaks in it is.
    const quiet = { info() {}, warn() {}, error: log.error.bind(log) };
    running = await createRehearsal(
      { ...parts, log: quiet },
      {
        language,
        seed,
        face: { students: STUDENTS, endsAt: parts.wall() + LASTS_MS },
        queue: { ...parts.queue, minIntervalMs, maxConcurrent, limits: NO_LIMITS },
      },
    );
    watch(running, clock.now());
  }

  /** Looks again and again whether it should still go on. */
  function watch({ classroom }: Rehearsal, since: number): void {
    let seenAt = since;
    const look = () => {
      const now = clock.now();
      if (classroom.presence().desk) seenAt = now;
      if (classPresent()) return void end('class');
      if (now - since >= LASTS_MS) return void end('time');
      if (now - seenAt >= ALONE_MS) return void end('alone');
      stopLooking = later(look, LOOK_EVERY_MS);
    };
    stopLooking = later(look, LOOK_EVERY_MS);
  }

  function end(why: RehearsalEnd): Promise<void> {
    if (running === null) return ending;
    const ended = running;
    running = null;
    last = why;
    stopLooking();
    log.info({ why }, 'the rehearsal is over');
    for (const listener of listeners) listener(ended.classroom);
    ending = ended.end().catch((failed: unknown) => log.error({ err: failed }, 'a rehearsal did not end cleanly'));
    return ending;
  }

  return {
    async start(language) {
      if (classPresent()) return { ok: false, failure: { code: 'class-present' } };
      if (running === null) {
        starting ??= begin(language).finally(() => {
          starting = null;
        });
        await starting;
      }
      return { ok: true, value: state() };
    },
    async stop() {
      await starting;
      await end('stopped');
    },
    state,
    classroom: () => running?.classroom ?? null,
    onEnd: (listener) => void listeners.push(listener),
  };
}
