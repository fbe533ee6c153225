import type { LessonLine, Party } from './lesson-line.ts';

/**
 * THE order in which questions are served: the next start, the places on the screens and the estimates all walk it.
 *
 * Lessons take turns (Q2.3). Each has the number of its next turn; the lowest goes first, the lesson opened earlier
 * among equals. A lesson that comes back after being empty or switched off joins the present round, so that it
 * neither waits longer nor catches up. A requeued question gives its turn back, so no place is lost across lessons
 * either (Q4).
 */
export type Lesson = {
  readonly lessonId: string;
  readonly line: LessonLine;
  dispatch: boolean;
  turn: number;
  /** Questions being answered, followers too. */
  running: number;
  /** Over: forgotten when nothing of it is left. */
  closed: boolean;
};

/**
 * Walks the parties that may start, first to be served first, until `visit` says false.
 * `place` is 1 for the first of its lesson. Lessons whose dispatch is off and parties that are held are skipped.
 */
export function walk(lessons: Iterable<Lesson>, visit: (party: Party, place: number) => boolean): void {
  const rows = [...lessons]
    .filter((lesson) => lesson.dispatch)
    .map((lesson) => ({ turn: lesson.turn, served: 0, parties: lesson.line.serving() }))
    .filter(({ parties }) => parties.length > 0);
  while (rows.length > 0) {
    let row = rows[0] as (typeof rows)[number];
    for (const candidate of rows) if (candidate.turn < row.turn) row = candidate;
    row.turn += 1;
    row.served += 1;
    if (!visit(row.parties[row.served - 1] as Party, row.served)) return;
    if (row.served === row.parties.length) rows.splice(rows.indexOf(row), 1);
  }
}
