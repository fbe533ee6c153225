/**
 * Erases for good. `secure_delete` writes zeros over freed pages, the full-text index takes its entries out at once
 * (its own `secure-delete`), and the log beside the database, which still holds old pages, is emptied at the end.
 */
import type { PrismaClient } from './generated/prisma/client.ts';

/** Questions that go in one transaction: the room goes on serving between two of them. */
const AT_ONCE = 20;

async function eraseQuestions(prisma: PrismaClient, where: { lessonId: string } | { studentId: string }) {
  for (;;) {
    const some = await prisma.question.findMany({ where, take: AT_ONCE, select: { id: true } });
    if (some.length === 0) return;
    const ids = some.map(({ id }) => id);
    await prisma.$transaction([
      // Their rows would stay behind without their question, and may quote it.
      prisma.refusal.deleteMany({ where: { questionId: { in: ids } } }),
      prisma.question.deleteMany({ where: { id: { in: ids } } }),
    ]);
  }
}

export async function eraseStudent(prisma: PrismaClient, id: string): Promise<void> {
  await eraseQuestions(prisma, { studentId: id });
  await prisma.student.deleteMany({ where: { id } });
}

export async function eraseLesson(prisma: PrismaClient, id: string): Promise<void> {
  await eraseQuestions(prisma, { lessonId: id });
  await prisma.lesson.deleteMany({ where: { id } });
}

export async function eraseRecords(prisma: PrismaClient, at: Date): Promise<void> {
  await prisma.$transaction([
    prisma.refusal.deleteMany({ where: { at: { lt: at }, questionId: null } }),
    prisma.pause.deleteMany({ where: { endedAt: { lt: at } } }),
    prisma.paceChange.deleteMany({ where: { at: { lt: at } } }),
  ]);
}

export async function settle(prisma: PrismaClient): Promise<boolean> {
  const [result] = await prisma.$queryRawUnsafe<{ busy: number | bigint }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
  return Number(result?.busy ?? 1) === 0;
}
