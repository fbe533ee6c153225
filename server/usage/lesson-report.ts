/** One lesson afterwards, in figures. Pure. */
import type { HistoryState, LessonReport, StudentReport } from '../protocol/history.ts';
import { NOTHING, plus, type Used } from './sums.ts';
import { topicsOf } from './topics.ts';

export type ReportedQuestion = {
  readonly studentId: string;
  readonly text: string;
  readonly state: HistoryState;
  readonly waitedMs: number | null;
  /** Null: no answer. The teacher's own is none of Claude's, but may stand where one was begun. */
  readonly used: Used | null;
};

export type ReportedStudent = { readonly id: string; readonly name: string; readonly via: 'browser' | 'api' | 'test' };

export type LessonFigures = Pick<LessonReport, 'states' | 'waits' | 'perStudent' | 'silent' | 'use' | 'topics'>;

export const isUnanswered = (state: HistoryState) =>
  state === 'failed' || state === 'declined' || state === 'cancelled';

/** The value that this share of the numbers does not exceed; of none there is none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const waitsOf = (questions: readonly ReportedQuestion[]) =>
  questions.map(({ waitedMs }) => waitedMs).filter((waited) => waited !== null);

const usedBy = (questions: readonly ReportedQuestion[]) =>
  questions.reduce((sum, { used }) => (used === null ? sum : plus(sum, used)), NOTHING);

function studentReport(student: ReportedStudent, own: readonly ReportedQuestion[]): StudentReport {
  return {
    ...student,
    asked: own.length,
    answered: own.filter(({ state }) => state === 'answered' || state === 'answered-by-hand').length,
    unanswered: own.filter(({ state }) => isUnanswered(state)).length,
    medianWaitMs: quantile(waitsOf(own), 0.5),
    use: usedBy(own),
  };
}

export function lessonFigures(
  students: readonly ReportedStudent[],
  questions: readonly ReportedQuestion[],
): LessonFigures {
  const states: Record<HistoryState, number> = {
    waiting: 0,
    answering: 0,
    answered: 0,
    'answered-by-hand': 0,
    cancelled: 0,
    declined: 0,
    failed: 0,
  };
  const own = new Map(students.map(({ id }) => [id, [] as ReportedQuestion[]]));
  for (const question of questions) {
    states[question.state] += 1;
    own.get(question.studentId)?.push(question);
  }
  const waits = waitsOf(questions);
  const reports = students.map((student) => studentReport(student, own.get(student.id) ?? []));
  return {
    states,
    waits: { medianMs: quantile(waits, 0.5), p90Ms: quantile(waits, 0.9), worstMs: quantile(waits, 1) },
    perStudent: reports.filter(({ asked }) => asked > 0).sort((a, b) => b.asked - a.asked || compare(a.name, b.name)),
    // The test question's student is none of the class.
    silent: reports.filter(({ asked, via }) => asked === 0 && via !== 'test').map(({ name }) => name),
    use: usedBy(questions),
    topics: topicsOf(questions.map(({ text }) => text)),
  };
}

const compare = (one: string, other: string) => one.localeCompare(other, 'zh-TW');
