import type { PrismaClient } from './generated/prisma/client.ts';
import { storePins } from './pins.ts';
import type { LessonRow } from './rows.ts';
import type { LedgerCounts, Store } from './store.ts';

const USE = {
  inputTokens: true,
  cacheReadTokens: true,
  cacheWriteTokens: true,
  outputTokens: true,
  costUsd: true,
} as const;

export function storeLessons(prisma: PrismaClient): Store['lessons'] {
  return {
    open: async () =>
      (await prisma.lesson.findMany({ where: { state: 'open' }, orderBy: { openedAt: 'asc' } })) as LessonRow[],

    ended: async (limit) =>
      (await prisma.lesson.findMany({
        where: { state: 'ended' },
        orderBy: { openedAt: 'desc' },
        take: limit,
      })) as LessonRow[],

    byId: async (id) => (await prisma.lesson.findUnique({ where: { id } })) as LessonRow | null,

    codeTaken: async (code) => (await prisma.lesson.findUnique({ where: { code }, select: { id: true } })) !== null,

    create: async (row, pinned = []) => {
      const pins = pinned.map(({ questionId, at }) => ({ questionId, at }));
      const data = pins.length === 0 ? row : { ...row, pinned: { create: pins } };
      await prisma.lesson.create({ data, select: { id: true } });
    },

    ...storePins(prisma),

    change: async (id, change) => {
      await prisma.lesson.update({ where: { id }, data: change, select: { id: true } });
    },

    end: async (id, at) => {
      const [, cancelled] = await prisma.$transaction([
        prisma.lesson.update({
          where: { id },
          data: { state: 'ended', endedAt: at, announcement: null, endsAt: null, spotlight: null },
          select: { id: true },
        }),
        prisma.question.updateManyAndReturn({
          where: { lessonId: id, state: 'waiting' },
          data: { state: 'cancelled', reason: 'lesson-end', endedAt: at },
          select: { id: true },
        }),
      ]);
      return cancelled.map((question) => question.id);
    },

    ledger: async (id) => {
      const counts: LedgerCounts = {
        waiting: 0,
        answering: 0,
        answered: 0,
        'answered-by-hand': 0,
        cancelled: 0,
        declined: 0,
        failed: 0,
      };
      const groups = await prisma.question.groupBy({
        by: 'state',
        // Naming every state lets SQLite answer from the index alone.
        where: { lessonId: id, state: { in: Object.keys(counts) } },
        _count: true,
      });
      for (const group of groups) counts[group.state as keyof LedgerCounts] = group._count;
      return counts;
    },

    lastTicket: async (id) => {
      const last = await prisma.question.findFirst({
        where: { lessonId: id },
        orderBy: { ticket: 'desc' },
        select: { ticket: true },
      });
      return last?.ticket ?? 0;
    },

    tokens: async (id) => {
      const where = { question: { lessonId: id } };
      const sums = await Promise.all([
        prisma.answer.aggregate({ where, _sum: USE }),
        prisma.attemptUse.aggregate({ where, _sum: USE }),
      ]);
      const total = { input: 0, output: 0, costUsd: 0 };
      for (const { _sum: sum } of sums) {
        total.input += (sum.inputTokens ?? 0) + (sum.cacheReadTokens ?? 0) + (sum.cacheWriteTokens ?? 0);
        total.output += sum.outputTokens ?? 0;
        total.costUsd += sum.costUsd ?? 0;
      }
      return total;
    },

    promises: async (id, limit) => {
      const rows = await prisma.question.findMany({
        where: { lessonId: id, promisedMs: { not: null }, waitedMs: { not: null } },
        orderBy: { ticket: 'desc' },
        take: limit,
        select: { promisedLowMs: true, promisedHighMs: true, promisedMs: true, waitedMs: true },
      });
      return rows.map(({ promisedLowMs, promisedHighMs, promisedMs, waitedMs }) => ({
        promisedMs: promisedMs ?? 0,
        promisedLowMs: promisedLowMs ?? promisedMs ?? 0,
        promisedHighMs: promisedHighMs ?? promisedMs ?? 0,
        waitedMs: waitedMs ?? 0,
      }));
    },
  };
}
