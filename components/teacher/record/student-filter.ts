/** Which students of the desk are looked at: all, or those who wait, need the teacher, are flagged, are away. Pure. */
import type { DeskQuestion, DeskStudent } from '../../../server/protocol/desk-views.ts';

export const STUDENT_FILTERS = ['all', 'waiting', 'help', 'flagged', 'away'] as const;
export type StudentFilter = (typeof STUDENT_FILTERS)[number];

/** What is known of the class besides its students: the questions of the desk, and who has open flags. */
type Known = {
  readonly questions: Readonly<Record<string, DeskQuestion>>;
  readonly flagged: { readonly has: (studentId: string) => boolean };
};

/** The students of each filter, in the order given. A removed one is found among all, and by open flags. */
export function sortStudents(
  students: readonly DeskStudent[],
  { questions, flagged }: Known,
): Readonly<Record<StudentFilter, readonly DeskStudent[]>> {
  const waiting = new Set(
    Object.values(questions).flatMap(({ progress, student }) => (progress.state === 'waiting' ? [student.id] : [])),
  );
  const here = students.filter(({ removed }) => !removed);
  return {
    all: students,
    waiting: here.filter(({ id }) => waiting.has(id)),
    help: here.filter(({ helpAt }) => helpAt !== null),
    flagged: students.filter(({ id }) => flagged.has(id)),
    away: here.filter(({ online }) => !online),
  };
}
