import { expect, test } from 'vitest';
import type { PrismaClient } from './generated/prisma/client.ts';
import { storeOver } from './open-store.ts';
import { aLesson, anAnswer, anAttempt, aQuestion, aRefusal, aStudent, later } from './testing/rows.ts';
import { scratchDatabase, scratchFile, scratchStore } from './testing/scratch.ts';

const promised = { promisedLowMs: 1.5, promisedHighMs: 3, promisedMs: 2 };

/** The row with this id as SQLite holds it: the type and the value of each column. */
async function stored(prisma: PrismaClient, table: string, key: string, id: string, columns: readonly string[]) {
  const forms = columns.map((name) => `typeof("${name}") || ':' || coalesce("${name}", '') AS "${name}"`);
  const [row] = await prisma.$queryRawUnsafe<object[]>(`SELECT ${forms} FROM "${table}" WHERE "${key}" = ?`, id);
  return row;
}

test('a start and an end are stored in the very form in which Prisma writes them', async () => {
  const database = await scratchDatabase(scratchFile());
  const { prisma } = database;
  const store = storeOver(database);
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  for (const ticket of [1, 2]) await store.questions.admit(aQuestion(ticket));

  const attempt = (id: string, question: string) =>
    anAttempt(id, question, { startedAt: later(0.123), monotonicMs: 7 });
  const end = { endedAt: later(3), outcome: 'answered' as const, firstTextAt: later(1), detail: null };
  const row = { ...aQuestion(1), state: 'answered' as const, attempts: 1, waitedMs: 1.25, thumb: null, ...promised };
  const answer = (id: string) => anAnswer(id, { costUsd: 1, complete: true, text: '藍\u0000' });

  await store.attempts.start(attempt('a1', 'q1'), {
    id: 'q1',
    attempts: 1,
    startedAt: later(0),
    waitedMs: 1.25,
    ...promised,
  });
  const refusal = aRefusal('r1', { questionId: 'q1' });
  await store.attempts.end({ attemptId: 'a1', ...end, questions: [{ row, answer: answer('q1') }], refusal });

  const { id, clientId, ticket, thread, text, ...same } = row;
  await prisma.attempt.create({ data: { ...attempt('a2', 'q2'), ...end } });
  await prisma.question.update({ where: { id: 'q2' }, data: same });
  await prisma.answer.create({ data: answer('q2') });
  await prisma.refusal.create({ data: { ...refusal, id: 'r2' } });

  const columns = (of: object, ...names: string[]) => Object.keys(of).filter((name) => !names.includes(name));
  for (const [table, key, one, other, names] of [
    ['Attempt', 'id', 'a1', 'a2', columns(attempt('', ''), 'id', 'questionId')],
    ['Question', 'id', 'q1', 'q2', columns(same)],
    ['Answer', 'questionId', 'q1', 'q2', columns(answer(''), 'questionId')],
    ['Refusal', 'id', 'r1', 'r2', columns(refusal, 'id')],
  ] as const) {
    expect(await stored(prisma, table, key, one, names)).toEqual(await stored(prisma, table, key, other, names));
  }
});

test('an end takes the place of an earlier answer', async () => {
  const store = await scratchStore();
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  await store.questions.admit(aQuestion(1));
  for (const text of ['first', 'second']) {
    const end = { attemptId: null, endedAt: later(1), outcome: 'answered' as const, firstTextAt: null, detail: null };
    const questions = [{ row: aQuestion(1, { state: 'answered' }), answer: anAnswer('q1', { text }) }];
    await store.attempts.end({ ...end, questions, refusal: null });
  }
  expect(await store.questions.answerOf('q1')).toEqual(anAnswer('q1', { text: 'second' }));
});

test('a start of what is not there fails and leaves nothing behind', async () => {
  const store = await scratchStore();
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  await store.questions.admit(aQuestion(1));
  const start = (id: string) =>
    store.attempts.start(anAttempt('a1', 'q1'), { id, attempts: 1, startedAt: later(0), waitedMs: 0, ...promised });
  await expect(start('erased')).rejects.toMatchObject({ name: 'StoreFailed', reason: 'other' });
  expect(await store.questions.byId('q1')).toMatchObject({ state: 'waiting' });
  // Nothing of the first try is in the way, and the connection is free.
  await start('q1');
  expect(await store.questions.byId('q1')).toMatchObject({ state: 'answering' });
});
