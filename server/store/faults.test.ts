import { expect, test } from 'vitest';
import { reasonOf } from './failure.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { storeOver } from './open-store.ts';
import type { QuestionRow, Store } from './store.ts';
import { aLesson, anAnswer, anAttempt, aQuestion, aStudent, later } from './testing/rows.ts';
import { scratchDatabase, scratchFile } from './testing/scratch.ts';

const TEXT = '滿'.repeat(4_000);
const ENOUGH = 4_294_967_294;

async function opened(): Promise<{ prisma: PrismaClient; store: Store }> {
  const database = await scratchDatabase(scratchFile());
  const { prisma } = database;
  const store = storeOver(database);
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  await store.questions.admit(aQuestion(1, { text: TEXT }));
  return { prisma, store };
}

const pragma = (prisma: PrismaClient, words: string) => prisma.$queryRawUnsafe(`PRAGMA ${words}`);

test('Q1 no room left: every kind of write says `full` and keeps nothing of itself; with room it goes on', async () => {
  const { prisma, store } = await opened();
  const before = await store.questions.ofStudent('mei');
  await pragma(prisma, 'max_page_count = 1');

  const row = { ...(before[0] as QuestionRow), state: 'answered' as const };
  const end = {
    attemptId: null,
    endedAt: later(20),
    outcome: 'answered' as const,
    firstTextAt: null,
    detail: null,
    questions: [{ row: { ...aQuestion(1), state: row.state, text: TEXT }, answer: anAnswer('q1', { text: TEXT }) }],
    refusal: null,
  };
  const writes: (() => Promise<unknown>)[] = [
    () => store.questions.admit(aQuestion(2, { text: TEXT })),
    () => store.questions.change('q1', { text: TEXT + TEXT }),
    () => store.attempts.end(end),
    () => store.settings.write('long', TEXT),
  ];
  for (const write of writes) await expect(write()).rejects.toMatchObject({ name: 'StoreFailed', reason: 'full' });
  const group = [3, 4, 5].map((ticket) => store.questions.admit(aQuestion(ticket, { text: TEXT })));
  expect(await Promise.allSettled(group)).toMatchObject(Array(3).fill({ reason: { reason: 'full' } }));
  expect(await store.questions.ofStudent('mei')).toEqual(before);

  await pragma(prisma, `max_page_count = ${ENOUGH}`);
  for (const write of writes) await write();
  expect(await store.writable()).toBe(true);
  expect(await store.questions.answerOf('q1')).toEqual(anAnswer('q1', { text: TEXT }));
});

test('a database that may not be written: `read-only`, not writable, still readable', async () => {
  const { prisma, store } = await opened();
  await pragma(prisma, 'query_only = 1');
  const start = {
    id: 'q1',
    attempts: 1,
    startedAt: later(1),
    waitedMs: 1,
    promisedLowMs: 1,
    promisedHighMs: 1,
    promisedMs: 1,
  };
  await expect(store.questions.admit(aQuestion(2))).rejects.toMatchObject({ reason: 'read-only' });
  await expect(store.attempts.start(anAttempt('a', 'q1'), start)).rejects.toMatchObject({ reason: 'read-only' });
  expect(await store.writable()).toBe(false);
  expect(await store.lessons.lastTicket('lesson')).toBe(1);
  await pragma(prisma, 'query_only = 0');
  expect(await store.writable()).toBe(true);
});

test('many that ask at once whether it is writable share one write', async () => {
  const { prisma, store } = await opened();
  const changes = async () =>
    Number((await prisma.$queryRawUnsafe<{ n: bigint }[]>('SELECT total_changes() AS n'))[0]?.n);
  const before = await changes();
  expect(new Set(await Promise.all(Array.from({ length: 50 }, () => store.writable())))).toEqual(new Set([true]));
  expect((await changes()) - before).toBe(1);
});

test('a failure tells the log what happened, and no student’s words', async () => {
  const { store } = await opened();
  const secret = 'my secret question';
  const failures = await Promise.all([
    store.questions.change('nowhere', { text: secret }).catch((error: Error) => error),
    store.questions.admit(aQuestion(1, { text: secret })).catch((error: Error) => error),
    store.questions
      .change('q1', { text: secret, attempts: 'many' as unknown as number })
      .catch((error: Error) => error),
    store.students.create(aStudent({ name: secret })).catch((error: Error) => error),
  ]);
  for (const failure of failures) {
    const error = failure as Error;
    expect(`${error.stack} ${(error.cause as Error).stack} ${JSON.stringify(error.cause)}`).not.toContain(secret);
  }
});

test.each([
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked'],
  ['SQLITE_CORRUPT_INDEX', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'other'],
  ['SQLITE_IOERR_WRITE', 'other'],
])('%s comes to `%s`, under whatever wrapping', (code, reason) => {
  const driver = { name: 'DriverAdapterError', cause: { originalCode: code } };
  expect(reasonOf(Object.assign(new Error('x'), { code }))).toBe(reason);
  expect(reasonOf(driver)).toBe(reason);
  expect(reasonOf({ code: 'P2039', meta: { driverAdapterError: driver } })).toBe(reason);
});
