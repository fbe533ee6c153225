import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { PrismaClient } from './generated/prisma/client.ts';
import { HeldBackSqlite } from './held-back-sqlite.ts';
import { storeOver } from './open-store.ts';
import type { Store } from './store.ts';
import { aLesson, anAnswer, anAttempt, aPause, aQuestion, aRefusal, aStudent, later } from './testing/rows.ts';
import { scratchFile, scratchStore } from './testing/scratch.ts';

const QUESTIONS = 200;

async function fill(store: Store): Promise<void> {
  await store.lessons.create(aLesson());
  for (let i = 0; i < 20; i += 1) await store.students.create(aStudent({ id: `s${i}` }));
  const rows = Array.from({ length: QUESTIONS }, (_, i) =>
    aQuestion(i + 1, { studentId: `s${i % 20}`, state: 'answered', endedAt: later(i), waitedMs: i }),
  );
  await Promise.all(rows.map((row) => store.questions.admit(row)));
  for (let i = 0; i < 40; i += 1) {
    const row = { ...aQuestion(i + 1), id: `q${i + 1}` };
    await store.questions.answer(row.id, {}, anAnswer(row.id));
    const promised = { promisedLowMs: 1, promisedHighMs: 1, promisedMs: 1 };
    const change = { id: row.id, attempts: 1, startedAt: later(i), waitedMs: 1, ...promised };
    await store.attempts.start(anAttempt(`a${i}`, row.id, { startedAt: later(i) }), change);
    await store.attempts.end({
      attemptId: `a${i}`,
      endedAt: later(i),
      outcome: 'refused',
      firstTextAt: null,
      detail: null,
      questions: [],
      refusal: aRefusal(`r${i}`, { questionId: row.id, at: later(i) }),
    });
  }
  await store.queue.pause({ open: [aPause('p')] });
}

/** Walks a table or all of an index. Meant where the walk stops at a limit, or counts every row of one index. */
const WALKS: Record<string, RegExp[]> = {
  unfinished: [/^SCAN Attempt$/, /^SCAN main\.(Answer|PaceChange) USING INDEX \w+_at_idx$/],
  refusals: [/^SCAN main\.Refusal USING INDEX Refusal_at_idx$/],
  paceChanges: [/^SCAN main\.PaceChange USING INDEX PaceChange_at_idx$/],
  totals: [/^SCAN main\.Refusal USING COVERING INDEX/],
};

test('every question to the store is answered through an index, in a number of statements that does not grow', async () => {
  const file = scratchFile();
  await fill(await scratchStore(file));
  const direct = new HeldBackSqlite(file, 1_000);
  const prisma = new PrismaClient({ adapter: direct, log: [{ emit: 'event', level: 'query' }] });
  let statements: string[] = [];
  prisma.$on('query', ({ query }) => statements.push(query));
  const store = storeOver({ prisma, direct });
  const plain = new Database(file, { readonly: true });
  onTestFinished(async () => {
    plain.close();
    await store.close();
  });

  const reads: Record<string, () => Promise<unknown>> = {
    unfinished: () => store.queue.unfinished(later(60)),
    refusals: () => store.queue.refusals(100),
    paceChanges: () => store.queue.paceChanges(100),
    totals: () => store.queue.totals(),
    open: () => store.lessons.open(),
    ended: () => store.lessons.ended(50),
    ledger: () => store.lessons.ledger('lesson'),
    lastTicket: () => store.lessons.lastTicket('lesson'),
    tokens: () => store.lessons.tokens('lesson'),
    promises: () => store.lessons.promises('lesson', 100),
    ofLesson: () => store.students.ofLesson('lesson'),
    byDevice: () => store.students.byDevice('lesson', 'device-s1'),
    byClientId: () => store.questions.byClientId('s1', 'c2'),
    ofStudent: () => store.questions.ofStudent('s1'),
    thread: () => store.questions.thread('s1', 'thread'),
    ofDesk: () => store.questions.ofDesk('lesson', 50),
    flags: () => store.flags.ofLesson('lesson'),
  };
  for (const [name, read] of Object.entries(reads)) {
    statements = [];
    await read();
    expect(statements.length, name).toBeGreaterThan(0);
    expect(statements.length, name).toBeLessThanOrEqual(name === 'unfinished' ? 10 : 2);
    for (const sql of statements) {
      const values = Array(sql.split('?').length - 1).fill('1');
      const plan = plain.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
      const walks = plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!sub)/.test(detail));
      const unmeant = walks.filter((detail) => !WALKS[name]?.some((meant) => meant.test(detail)));
      expect(unmeant, `${name}: ${sql}`).toEqual([]);
    }
  }
});
