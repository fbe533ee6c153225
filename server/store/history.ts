/** The history over all lessons: pages, summaries, and what erases it. */
import { eraseLesson, eraseRecords, eraseStudent, settle } from './erase.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { historyPage, historyQuestion } from './history-page.ts';
import type { HistoryLesson, StoreHistory } from './history-port.ts';
import { lessonRecord } from './lesson-record.ts';
import type { LessonRow, StudentRow } from './rows.ts';
import { bucketsBetween, firstUse, studentUse } from './use.ts';

type Counted = LessonRow & { _count: { questions: number; students: number } };

/** Who was never let in was never in the class. */
const inside = { atDoor: false } as const;
const withCounts = { _count: { select: { questions: true, students: { where: inside } } } } as const;

function asHistoryLesson({ id, code, title, state, openedAt, endedAt, model, _count }: Counted): HistoryLesson {
  return { id, code, title, state, openedAt, endedAt, model, questions: _count.questions, students: _count.students };
}

export function storeHistory(prisma: PrismaClient): StoreHistory {
  return {
    page: (filter, past, limit, order) => historyPage(prisma, filter, past, limit, order),

    question: (id) => historyQuestion(prisma, id),

    lessons: async (limit) => {
      const rows = await prisma.lesson.findMany({ orderBy: { openedAt: 'desc' }, take: limit, include: withCounts });
      return rows.map((row) => asHistoryLesson(row as Counted));
    },

    lessonTitles: (limit) =>
      prisma.lesson.findMany({
        orderBy: { openedAt: 'desc' },
        take: limit,
        select: { id: true, title: true, openedAt: true },
      }),

    lesson: async (id) => {
      const row = await prisma.lesson.findUnique({ where: { id }, include: withCounts });
      return row === null ? null : asHistoryLesson(row as Counted);
    },

    students: async (lessonId) =>
      (await prisma.student.findMany({ where: { lessonId, ...inside }, orderBy: { name: 'asc' } })) as StudentRow[],

    refusals: async (lessonId) => {
      const groups = await prisma.refusal.groupBy({ by: 'kind', where: { question: { lessonId } }, _count: true });
      return groups.map(({ kind, _count }) => ({ kind, count: _count }));
    },

    record: (lessonId, since, until, whole) => lessonRecord(prisma, lessonId, since, until, whole),

    use: (from, until) => bucketsBetween(prisma, from, until),
    studentUse: (from, until, limit) => studentUse(prisma, from, until, limit),
    firstUse: () => firstUse(prisma),

    endedBefore: async (at) => {
      const rows = await prisma.lesson.findMany({
        where: { state: 'ended', endedAt: { lt: at } },
        select: { id: true },
        orderBy: { endedAt: 'asc' },
      });
      return rows.map(({ id }) => id);
    },

    eraseStudent: (id) => eraseStudent(prisma, id),
    eraseLesson: (id) => eraseLesson(prisma, id),
    eraseRecords: (at) => eraseRecords(prisma, at),
    settle: () => settle(prisma),
  };
}
