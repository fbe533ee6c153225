import { writeAnswer } from './answers.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { AttemptEnd, Store } from './store.ts';

export function storeAttempts(prisma: PrismaClient): Store['attempts'] {
  return {
    start: async (row, { id, ...change }) => {
      await prisma.$transaction([
        prisma.attempt.create({ data: row, select: { id: true } }),
        prisma.question.update({ where: { id }, data: { ...change, state: 'answering' }, select: { id: true } }),
      ]);
    },

    end: async (end) => {
      await prisma.$transaction([...ofQuestion(prisma, end), ...ofFollowers(prisma, end)]);
    },
  };
}

function ofQuestion(prisma: PrismaClient, { attemptId, question, answer, refusal, ...end }: AttemptEnd) {
  const { endedAt, outcome, firstTextAt, detail } = end;
  const { id, ...change } = question;
  return [
    prisma.attempt.update({
      where: { id: attemptId },
      data: { endedAt, outcome, firstTextAt, detail },
      select: { id: true },
    }),
    prisma.question.update({ where: { id }, data: change, select: { id: true } }),
    ...(answer ? [writeAnswer(prisma, answer)] : []),
    ...(refusal ? [prisma.refusal.create({ data: refusal, select: { id: true } })] : []),
  ];
}

function ofFollowers(prisma: PrismaClient, { followers = [] }: AttemptEnd) {
  return followers.flatMap(({ id, answer, ...change }) => [
    prisma.question.update({ where: { id }, data: change, select: { id: true } }),
    writeAnswer(prisma, answer),
  ]);
}
