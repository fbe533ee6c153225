import type { PrismaClient } from './generated/prisma/client.ts';
import type { AnswerRow } from './rows.ts';

/** One answer a question: what a later attempt or the teacher writes stands in the place of what was there. */
export function writeAnswer(prisma: PrismaClient, row: AnswerRow) {
  return prisma.answer.upsert({
    where: { questionId: row.questionId },
    create: row,
    update: row,
    select: { questionId: true },
  });
}
