import { admissions } from './admissions.ts';
import { writeAnswer } from './answers.ts';
import type { Direct } from './direct.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { AnswerRow, QuestionRow, Store } from './store.ts';

export function storeQuestions(prisma: PrismaClient, direct: Direct): Store['questions'] {
  return {
    admit: admissions(direct),

    byClientId: async (studentId, clientId) =>
      (await prisma.question.findUnique({
        where: { studentId_clientId: { studentId, clientId } },
      })) as QuestionRow | null,

    byId: async (id) => (await prisma.question.findUnique({ where: { id } })) as QuestionRow | null,

    change: async (id, change) => {
      await prisma.question.update({ where: { id }, data: change, select: { id: true } });
    },

    rank: async (ranks) => {
      await prisma.$transaction(
        ranks.map(({ id, rank }) => prisma.question.update({ where: { id }, data: { rank }, select: { id: true } })),
      );
    },

    approve: async (ids) => {
      await prisma.question.updateMany({ where: { id: { in: [...ids] } }, data: { unapproved: false } });
    },

    answer: async (id, change, answer) => {
      await prisma.$transaction([
        prisma.question.update({ where: { id }, data: change, select: { id: true } }),
        writeAnswer(prisma, answer),
      ]);
    },

    ofStudent: async (studentId) =>
      (await prisma.question.findMany({
        where: { studentId },
        orderBy: { ticket: 'asc' },
        include: { answer: true },
      })) as (QuestionRow & { answer: AnswerRow | null })[],

    thread: async (studentId, thread) => {
      const rows = await prisma.question.findMany({
        where: { studentId, thread, state: { in: ['answered', 'answered-by-hand'] } },
        orderBy: { ticket: 'asc' },
        select: { text: true, answer: { select: { text: true } } },
      });
      return rows.flatMap(({ text, answer }) => (answer ? [{ text, answer: answer.text }] : []));
    },

    ofDesk: async (lessonId, limit) => {
      const [unfinished, ended] = await Promise.all([
        // Sorted here: asked to sort, SQLite walks the whole lesson by ticket.
        prisma.question.findMany({ where: { lessonId, state: { in: ['waiting', 'answering'] } } }),
        prisma.question.findMany({
          where: { lessonId, endedAt: { not: null }, state: { notIn: ['waiting', 'answering'] } },
          orderBy: { endedAt: 'desc' },
          take: limit,
        }),
      ]);
      return [...unfinished.sort((a, b) => a.ticket - b.ticket), ...ended] as QuestionRow[];
    },

    answerOf: async (id) => (await prisma.answer.findUnique({ where: { questionId: id } })) as AnswerRow | null,
  };
}
