/** A whole classroom on a real database in a temporary folder, with a clock that tests move and a provider that they play. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createManualClock, type ManualClock } from '../dispatch/manual-clock.ts';
import {
  type AnswerEvent,
  AnswerFailed,
  type AnswerProvider,
  type AnswerRequest,
  type Failure,
} from '../provider/answer-provider.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { type Classroom, createClassroom, type Watch } from './classroom.ts';
import type { Log } from './house.ts';
import { createJoinLinks } from './join-links.ts';
import { createBrowser } from './screens-for-tests.ts';

/** One question at the provider, played by the test. */
export type Play = {
  readonly request: AnswerRequest;
  readonly signal: AbortSignal;
  say(...events: AnswerEvent[]): void;
  fail(failure: Failure): void;
  finish(text: string): void;
};

const use = { input: 10, cacheRead: 0, cacheWrite: 0, output: 20 };

export function createPlayedProvider(): { provider: AnswerProvider; plays: Play[] } {
  const plays: Play[] = [];
  return {
    plays,
    provider: {
      face: { kind: 'claude-cli', detail: 'played', warnings: [] },
      async *answer(request, signal) {
        const events: (AnswerEvent | Failure)[] = [];
        let wake = () => {};
        const push = (...more: (AnswerEvent | Failure)[]) => {
          events.push(...more);
          wake();
        };
        signal.addEventListener('abort', () => push({ type: 'cancelled', detail: '' }));
        plays.push({
          request,
          signal,
          say: push,
          fail: push,
          finish: (text) =>
            push(
              { type: 'started', quota: [] },
              { type: 'text', text },
              { type: 'usage', use },
              { type: 'done', stopReason: 'end_turn', truncated: false },
            ),
        });
        for (;;) {
          const event = events.shift();
          if (event === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            continue;
          }
          if ('detail' in event) throw new AnswerFailed(event);
          yield event;
          if (event.type === 'done') return;
        }
      },
      close: () => Promise.resolve(),
    },
  };
}

export const asking = (clientId: string, text = `Question ${clientId}`) => ({ clientId, text, topic: 'same' as const });

/** Lets everything happen that needs no time, until `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  for (let turn = 0; turn < 3000; turn += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`Never came: ${what}`);
}

export type World = {
  readonly classroom: Classroom;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly plays: Play[];
  readonly code: string;
  readonly lessonId: string;
  /** Lets time pass, with all that follows from it. */
  pass(ms: number): Promise<void>;
  /** Joins, opens a screen, and gives the student's hands. */
  student(
    name: string,
  ): Promise<
    ReturnType<typeof createBrowser> & { id: string; device: string; watch: Watch } & ReturnType<Classroom['student']>
  >;
  /**
   * Ends the process without a word, as a crash does, and starts another on the same file `downMs` later; in another
   * boot of the machine, after a power cut.
   */
  crash(downMs?: number, boot?: string): Promise<World>;
};

let devices = 0;

const folders: string[] = [];
// Not at the end of a test: some files make one world before all of theirs.
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'classline-classroom-'));
  folders.push(folder);
  return folder;
}

const silent: Log = { info() {}, warn() {}, error() {} };

export async function createWorld(file?: string, startAt = 1_000_000, log = silent, boot = 'one boot'): Promise<World> {
  const database = file ?? join(await scratchFolder(), 'classline.db');
  const clock = createManualClock(startAt);
  const { provider, plays } = createPlayedProvider();
  const store = await openStore({ file: database, log: { info() {} } });
  const classroom = await createClassroom({
    store,
    provider,
    clock,
    bootId: boot,
    wall: () => 1_800_000_000_000 + clock.now(),
    random: () => 0.5,
    later(run, delayMs) {
      const cancelled = new AbortController();
      void clock.sleepUntil(clock.now() + delayMs, cancelled.signal).then(() => {
        if (!cancelled.signal.aborted) run();
      });
      return () => cancelled.abort();
    },
    queue: {
      minIntervalMs: 6000,
      maxConcurrent: 5,
      cooldownMs: 60_000,
      maxIntervalMs: 30_000,
      limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
    },
    settings: {
      defaultModel: 'model',
      models: ['model'],
      maxOutputTokens: 1000,
      links: createJoinLinks('http://class.test'),
    },
    log,
  });
  if (classroom.newestCode() === null)
    await classroom.teacher.openLesson({ title: 'Physics', instructions: 'Be kind.' });
  const code = classroom.newestCode() ?? '';
  const found = await classroom.lessonByCode(code);
  const lessonId = found.ok ? found.value : '';

  const pass = async (ms: number) => {
    await clock.advance(ms);
    // The store answers after some turns of the event loop.
    for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(0);
  };

  return {
    classroom,
    store,
    clock,
    plays,
    code,
    lessonId,
    pass,
    async student(name) {
      devices += 1;
      const device = `device-${devices}`;
      const joined = await classroom.join({ code, name, device });
      if (!joined.ok) throw new Error(joined.failure.code);
      const who = await classroom.studentOf(code, device);
      if (!who.ok) throw new Error(who.failure.code);
      const browser = createBrowser();
      const watch = await classroom.watchAsStudent(lessonId, who.value.studentId, browser.port);
      return {
        ...browser,
        watch,
        id: who.value.studentId,
        device,
        ...classroom.student(lessonId, who.value.studentId),
      };
    },
    async crash(downMs = 0, next = boot) {
      // The old process is left as it is: its clock never moves again, and its hands hold nothing that could go on.
      return createWorld(database, clock.now() + downMs, log, next);
    },
  };
}
