import type { PrismaClient } from './generated/prisma/client.ts';
import type { Store } from './store.ts';
import { unfinished } from './unfinished.ts';

/** What the queue leaves behind: refusals, pauses, changes of pace, sums. */
export function storeQueueRecord(prisma: PrismaClient): Store['queue'] {
  return {
    unfinished: (now) => unfinished(prisma, now),

    refusals: async (limit) => {
      const rows = await prisma.refusal.findMany({
        orderBy: { at: 'desc' },
        take: limit,
        include: { question: { select: { ticket: true, lessonId: true } } },
      });
      return rows.map(({ question, ...row }) => ({
        ...row,
        ticket: question?.ticket ?? null,
        lessonId: question?.lessonId ?? null,
      }));
    },

    refusalCount: () => prisma.refusal.count(),

    pause: async ({ open = [], end = [] }) => {
      await prisma.$transaction([
        ...open.map((row) => prisma.pause.create({ data: row, select: { id: true } })),
        ...end.map(({ id, at, by }) =>
          prisma.pause.update({ where: { id }, data: { endedAt: at, endedBy: by }, select: { id: true } }),
        ),
      ]);
    },

    paceChanges: (limit) => prisma.paceChange.findMany({ orderBy: { at: 'desc' }, take: limit }),

    paceChanged: async (row, refusalId) => {
      const widened = { intervalAfterMs: row.toMs };
      await prisma.$transaction([
        prisma.paceChange.create({ data: row, select: { id: true } }),
        ...(refusalId === null
          ? []
          : [prisma.refusal.update({ where: { id: refusalId }, data: widened, select: { id: true } })]),
      ]);
    },

    totals: async () => {
      const count = (states: string[]) => prisma.question.count({ where: { state: { in: states } } });
      const [processed, failed, refused] = await Promise.all([
        count(['answered', 'answered-by-hand']),
        count(['failed']),
        prisma.refusal.count(),
      ]);
      return { processed, refused, failed };
    },
  };
}
