import type { PrismaClient } from './generated/prisma/client.ts';
import type { StudentRow } from './rows.ts';
import type { Store } from './store.ts';

export function storeStudents(prisma: PrismaClient): Store['students'] {
  return {
    ofLesson: async (lessonId) => {
      const [students, asked] = await Promise.all([
        prisma.student.findMany({ where: { lessonId }, orderBy: { joinedAt: 'asc' } }),
        prisma.question.groupBy({ by: 'studentId', where: { lessonId }, _count: true }),
      ]);
      const counts = new Map(asked.map((group) => [group.studentId, group._count]));
      return (students as StudentRow[]).map((student) => ({ ...student, asked: counts.get(student.id) ?? 0 }));
    },

    byDevice: async (lessonId, deviceHash) =>
      (await prisma.student.findUnique({
        where: { lessonId_deviceHash: { lessonId, deviceHash } },
      })) as StudentRow | null,

    byId: async (id) => (await prisma.student.findUnique({ where: { id } })) as StudentRow | null,

    create: async (row) => {
      await prisma.student.create({ data: row, select: { id: true } });
    },

    admit: async (ids) => {
      await prisma.student.updateMany({ where: { id: { in: [...ids] } }, data: { atDoor: false } });
    },

    change: async (id, change) => {
      await prisma.student.update({ where: { id }, data: change, select: { id: true } });
    },
  };
}
