import type { Direct } from './direct.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { change, insertion, replacement, type Statement } from './statements.ts';
import type { AttemptEnd, Store } from './store.ts';

/** Each is one commit. A start and an end stand between two questions, so they go the short way. */
export function storeAttempts(prisma: PrismaClient, direct: Direct): Store['attempts'] {
  return {
    start: (row, question) =>
      direct.commit([insertion('Attempt', row), change('Question', 'id', { ...question, state: 'answering' })]),

    withdraw: async (attemptId, question) => {
      await prisma.$transaction([
        prisma.attempt.delete({ where: { id: attemptId }, select: { id: true } }),
        ...(question === null
          ? []
          : [prisma.question.update({ where: { id: question.id }, data: question, select: { id: true } })]),
      ]);
    },

    end: (end) => direct.commit([...ofAttempt(end), ...ofQuestions(end)]),
  };
}

function ofAttempt({ attemptId, endedAt, outcome, firstTextAt, detail, refusal }: AttemptEnd): Statement[] {
  return [
    ...(attemptId === null ? [] : [change('Attempt', 'id', { id: attemptId, endedAt, outcome, firstTextAt, detail })]),
    ...(refusal === null ? [] : [insertion('Refusal', refusal)]),
  ];
}

const ofQuestions = ({ questions }: AttemptEnd): Statement[] =>
  questions.flatMap(({ row, answer }) => [
    change('Question', 'id', row),
    ...(answer === null ? [] : [replacement('Answer', 'questionId', answer)]),
  ]);
