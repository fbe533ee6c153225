import type { StoreFlags } from './flags-port.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { FlagRow } from './rows.ts';

const INSERT = `INSERT INTO "Flag" ("id", "lessonId", "studentId", "questionId", "kind", "strength", "at", "dismissedAt")
  SELECT value ->> '$.id', value ->> '$.lessonId', value ->> '$.studentId', value ->> '$.questionId',
    value ->> '$.kind', value ->> '$.strength', value ->> '$.at', NULL
  FROM json_each(?) WHERE EXISTS (SELECT 1 FROM "Question" q WHERE q."id" = value ->> '$.questionId')
  ON CONFLICT DO NOTHING RETURNING "id"`;

/** In the form in which Prisma's adapter writes times. */
const asStored = ({ at, ...row }: FlagRow) => ({ ...row, at: at.toISOString().replace('Z', '+00:00') });

export function storeFlags(prisma: PrismaClient): StoreFlags {
  return {
    ofLesson: async (lessonId) =>
      (
        await prisma.flag.findMany({
          where: { lessonId },
          orderBy: { at: 'asc' },
          include: { question: { select: { ticket: true } } },
        })
      ).map(({ question, ...flag }) => ({ ...(flag as FlagRow), ticket: question.ticket })),

    add: async (rows) => {
      const kept = await prisma.$queryRawUnsafe<{ id: string }[]>(INSERT, JSON.stringify(rows.map(asStored)));
      return kept.map(({ id }) => id);
    },

    dismiss: async (ids, dismissedAt) => {
      await prisma.flag.updateMany({ where: { id: { in: [...ids] } }, data: { dismissedAt } });
    },
  };
}
