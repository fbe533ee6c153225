import type { PrismaClient } from './generated/prisma/client.ts';
import type { Store } from './store.ts';

const SEEN_EVERY_MS = 60_000;

export function storeTeachers(prisma: PrismaClient): Store['teachers'] {
  return {
    createSession: async (tokenHash, at, device = '') => {
      await prisma.teacherSession.create({ data: { tokenHash, createdAt: at, lastSeenAt: at, device } });
    },

    session: async (tokenHash, at) => {
      const found = await prisma.teacherSession.findUnique({ where: { tokenHash } });
      if (!found) return null;
      const { createdAt, lastSeenAt } = found;
      if (Math.abs(at.getTime() - lastSeenAt.getTime()) > SEEN_EVERY_MS) {
        // updateMany: the session may be ended at this very moment, which is no failure.
        await prisma.teacherSession.updateMany({ where: { tokenHash }, data: { lastSeenAt: at } });
      }
      return { createdAt, lastSeenAt };
    },

    sessions: () => prisma.teacherSession.findMany({ orderBy: { lastSeenAt: 'desc' } }),

    endSession: async (tokenHash) => {
      await prisma.teacherSession.deleteMany({ where: { tokenHash } });
    },

    endAllSessions: async (exceptHash) => {
      await prisma.teacherSession.deleteMany(
        exceptHash === undefined ? undefined : { where: { tokenHash: { not: exceptHash } } },
      );
    },
  };
}
