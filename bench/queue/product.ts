/** Classline itself: the classroom with its queue, its hands and a real database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClassroom } from '../../server/classroom/classroom.ts';
import { createJoinLinks } from '../../server/classroom/join-links.ts';
import { readBootId, systemClock } from '../../server/dispatch/clock.ts';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { type LinePace, lesson, questionText, type System } from './system.ts';

/** The classroom as the server builds it, at any pace. */
export async function openClassroom(store: Store, provider: AnswerProvider, { intervalMs, cap }: LinePace) {
  const classroom = await createClassroom({
    store,
    provider,
    clock: systemClock,
    bootId: readBootId(),
    wall: Date.now,
    random: Math.random,
    later: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    queue: {
      minIntervalMs: intervalMs,
      maxConcurrent: cap,
      cooldownMs: 60_000,
      maxIntervalMs: 30_000,
      limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
    },
    settings: {
      defaultModel: lesson.model,
      models: [lesson.model],
      maxOutputTokens: lesson.maxOutputTokens,
      links: createJoinLinks('http://bench.test'),
    },
    log: {
      debug() {},
      info() {},
      warn() {},
      error: (facts, text) => void process.stderr.write(`${text} ${String(facts.err)}\n`),
    },
  });
  if (classroom.newestCode() === null) {
    await classroom.teacher.openLesson({ title: 'Bench', instructions: lesson.instructions });
  }
  return { classroom, code: classroom.newestCode() ?? '' };
}

export type Opened = Awaited<ReturnType<typeof openClassroom>>;

/** Joins student `n`; gives what they may do. */
export async function joinStudent({ classroom, code }: Opened, n: number, device = `device-${n}`) {
  const joined = await classroom.join({ code, name: `Student ${n}`, device });
  if (!joined.ok) throw new Error(joined.failure.code);
  const who = await classroom.studentOf(code, device);
  if (!who.ok) throw new Error(who.failure.code);
  return classroom.student(who.value.lessonId, who.value.studentId);
}

export const askingOf = (n: number) => ({ clientId: `client-${n}`, text: questionText(n), topic: 'same' as const });

export async function temporaryStore() {
  const folder = await mkdtemp(join(tmpdir(), 'classline-bench-'));
  const file = join(folder, 'classline.db');
  const store = await openStore({ file, log: { info() {} } });
  const remove = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, file, remove };
}

export const product: System = {
  name: 'Classline',
  keeps: 'loss of power',
  async open(pace, provider, questions) {
    const { store, remove } = await temporaryStore();
    const opened = await openClassroom(store, provider, pace);
    const students: Awaited<ReturnType<typeof joinStudent>>[] = [];
    for (let n = 0; n < questions; n += 1) students.push(await joinStudent(opened, n));
    return {
      async ask(n) {
        const outcome = await students[n]?.ask(askingOf(n));
        if (outcome?.ok !== true) throw new Error(`Question ${n} was not accepted: ${JSON.stringify(outcome)}`);
      },
      async close() {
        await opened.classroom.close(1_000);
        await remove();
      },
    };
  },
};
