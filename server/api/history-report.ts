/** Reads what one lesson's report, or one question, is made of. */

import type { Outcome } from '../protocol/failures.ts';
import type { HistoryItem, HistoryLessonView, HistoryQuestion, LessonReport } from '../protocol/history.ts';
import type { PauseKind } from '../protocol/views.ts';
import type { HistoryLesson, HistoryRow, StoreHistory } from '../store/store.ts';
import { historyItem } from '../usage/history-items.ts';
import { isUnanswered, lessonFigures, type ReportedQuestion } from '../usage/lesson-report.ts';

const AT_ONCE = 500;
const UNANSWERED_LISTED = 200;
const notFound: Outcome<never> = { ok: false, failure: { code: 'not-found' } };

export const lessonView = (lesson: HistoryLesson): HistoryLessonView => ({
  id: lesson.id,
  code: lesson.code,
  title: lesson.title,
  state: lesson.state,
  openedAt: lesson.openedAt.getTime(),
  endedAt: lesson.endedAt?.getTime() ?? null,
  questions: lesson.questions,
  students: lesson.students,
});

const reported = ({ studentId, text, state, waitedMs, use }: HistoryRow): ReportedQuestion => ({
  studentId,
  text,
  state,
  waitedMs,
  used: use,
});

export async function readLesson(history: StoreHistory, id: string): Promise<Outcome<LessonReport>> {
  const lesson = await history.lesson(id);
  if (lesson === null) return notFound;
  const [students, refusals] = await Promise.all([history.students(id), history.refusals(id)]);
  const questions: ReportedQuestion[] = [];
  const unanswered: HistoryItem[] = [];
  const flagged = { look: 0, urgent: 0 };
  for (let before: number | null = null; ; ) {
    const rows: HistoryRow[] = await history.page({ lessonId: id }, before, AT_ONCE);
    questions.push(...rows.map(reported));
    for (const { flag } of rows) if (flag !== null) flagged[flag] += 1;
    unanswered.push(...rows.filter(({ state }) => isUnanswered(state)).map((row) => historyItem(row, [])));
    before = rows.at(-1)?.number ?? null;
    if (rows.length < AT_ONCE) break;
  }
  const figures = lessonFigures(
    students.map(({ id: studentId, name, via }) => ({ id: studentId, name, via })),
    questions,
  );
  return {
    ok: true,
    value: {
      lesson: lessonView(lesson),
      ...figures,
      unanswered: unanswered.reverse().slice(0, UNANSWERED_LISTED),
      flagged,
      refusals: refusals.map(({ kind, count }) => ({ kind: kind as PauseKind, count })),
    },
  };
}

export async function readQuestion(history: StoreHistory, id: string): Promise<Outcome<HistoryQuestion>> {
  const row = await history.question(id);
  if (row === null) return notFound;
  const { number: _, ...item } = historyItem(row, []);
  const { answer, use } = row;
  return {
    ok: true,
    value: {
      ...item,
      question: row.text,
      answer: answer?.text ?? null,
      by: answer?.by ?? null,
      model: answer?.model ?? null,
      complete: answer?.complete ?? false,
      reason: row.reason,
      detail: row.detail,
      tokens: {
        input: use.inputTokens + use.cacheReadTokens + use.cacheWriteTokens,
        output: use.outputTokens,
      },
      costUsd: use.costUsd,
    },
  };
}
