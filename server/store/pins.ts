import type { PrismaClient } from './generated/prisma/client.ts';
import type { Store } from './store.ts';

/** What is pinned in a lesson. The texts are those of the questions, whichever lesson they were asked in. */
export function storePins(prisma: PrismaClient): Pick<Store['lessons'], 'pinned' | 'pin' | 'unpin'> {
  return {
    pinned: async (id) => {
      const rows = await prisma.pinnedAnswer.findMany({
        where: { lessonId: id },
        orderBy: { at: 'asc' },
        select: { questionId: true, at: true, question: { select: { text: true, state: true, answer: true } } },
      });
      return rows.flatMap(({ questionId, at, question: { text, state, answer } }) =>
        answer === null ? [] : [{ questionId, at, text, answer: answer.text, byTeacher: state === 'answered-by-hand' }],
      );
    },

    pin: async (lessonId, questionId, at) => {
      await prisma.pinnedAnswer.create({ data: { lessonId, questionId, at }, select: { questionId: true } });
    },

    unpin: async (lessonId, questionId) => {
      await prisma.pinnedAnswer.deleteMany({ where: { lessonId, questionId } });
    },
  };
}
