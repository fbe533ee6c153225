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
      const states = ['answered', 'answered-by-hand', 'failed'] as const;
      const [groups, refused] = await Promise.all([
        prisma.question.groupBy({ by: 'state', where: { state: { in: [...states] } }, _count: true }),
        prisma.refusal.count(),
      ]);
      const count = (state: (typeof states)[number]) => groups.find((group) => group.state === state)?._count ?? 0;
      return { processed: count('answered') + count('answered-by-hand'), refused, failed: count('failed') };
    },
  };
}
