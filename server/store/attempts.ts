import { writeAnswer } from './answers.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { AttemptUseRow } from './rows.ts';
import type { AttemptEnd, Store } from './store.ts';

export function storeAttempts(prisma: PrismaClient): Store['attempts'] {
  return {
    start: async (row, { id, ...change }) => {
      await prisma.$transaction([
        prisma.attempt.create({ data: row, select: { id: true } }),
        prisma.question.update({ where: { id }, data: { ...change, state: 'answering' }, select: { id: true } }),
      ]);
    },

    withdraw: async (attemptId, question) => {
      await prisma.$transaction([
        prisma.attempt.deleteMany({ where: { id: attemptId } }),
        ...(question === null
          ? []
          : [prisma.question.update({ where: { id: question.id }, data: question, select: { id: true } })]),
      ]);
    },

    end: async (end) => {
      await prisma.$transaction([...ofAttempt(prisma, end), ...ofQuestions(prisma, end)]);
    },
  };
}

function ofAttempt(prisma: PrismaClient, end: AttemptEnd) {
  const { attemptId, endedAt, outcome, firstTextAt, detail, use, refusal } = end;
  const data = { endedAt, outcome, firstTextAt, detail };
  return [
    ...(attemptId === null ? [] : [prisma.attempt.update({ where: { id: attemptId }, data, select: { id: true } })]),
    ...(use === null ? [] : [writeUse(prisma, use)]),
    ...(refusal === null ? [] : [prisma.refusal.create({ data: refusal, select: { id: true } })]),
  ];
}

/** Written over by a second try of the same commit. */
function writeUse(prisma: PrismaClient, row: AttemptUseRow) {
  const { questionId, attempt } = row;
  return prisma.attemptUse.upsert({
    where: { questionId_attempt: { questionId, attempt } },
    create: row,
    update: row,
    select: { attempt: true },
  });
}

function ofQuestions(prisma: PrismaClient, { questions }: AttemptEnd) {
  return questions.flatMap(({ row: { id, ...change }, answer }) => [
    prisma.question.update({ where: { id }, data: change, select: { id: true } }),
    ...(answer === null ? [] : [writeAnswer(prisma, answer)]),
  ]);
}
