/**
 * A lesson as it is held in memory: rows as they were last committed, and the text of answers that are under way.
 * Nothing is put here before its commit; everything can be rebuilt from the store.
 */
import type { AnswerText, SpotlightView } from '../protocol/views.ts';
import type { FlagRow, LedgerCounts, LessonRow, QuestionRow, Store, StudentRow } from '../store/store.ts';
import type { Ending } from './ending.ts';
import type { Habit } from './flags/habit.ts';
import { promiseKept } from './promises.ts';
import { readSpotlight } from './spotlight.ts';

/** How many ended questions the desk shows. */
const ENDED_ON_DESK = 50;
const PROMISES_KEPT = 500;

export type Pupil = { row: StudentRow; asked: number };

/** The answer that is being streamed. `sent` is how much of `text` has gone out to the screens. */
export type Partial = { attempt: number; text: string; sent: number };

/** All of one student's questions, with the texts of their answers as they were committed. */
export type Thread = {
  readonly rows: Map<string, QuestionRow>;
  readonly texts: Map<string, AnswerText>;
  /** The store has been read: nothing of the student is missing. */
  complete: boolean;
  /** Screens that show it, or are about to. */
  screens: number;
};

/** A flag with the ticket of its question, which the desk may have let go of. */
export type RoomFlag = FlagRow & { ticket: number };

export type Promised = { promisedMs: number; waitedMs: number };

export type Room = {
  lesson: LessonRow;
  lastTicket: number;
  /** What stands on the projector. */
  spotlight: SpotlightView | null;
  readonly pupils: Map<string, Pupil>;
  /** Waiting, being answered, and the last that ended. */
  readonly questions: Map<string, QuestionRow>;
  readonly partials: Map<string, Partial>;
  /** When waiting questions were asked, on the monotonic clock; a restart forgets it. */
  readonly askedAt: Map<string, number>;
  /** What students who have a screen open see, by student. */
  readonly threads: Map<string, Thread>;
  /** How people want questions to end that are being answered, until their attempts have ended. */
  readonly endings: Map<string, Ending>;
  /** Commits of new questions that are under way. */
  readonly admitting: Set<Promise<unknown>>;
  /** The lesson is being ended: nothing more comes in. */
  closing: boolean;
  /** How many questions of the lesson are in each state; their sum is what was accepted (Q7). */
  readonly ledger: LedgerCounts;
  tokens: { input: number; output: number; costUsd: number };
  readonly promises: Promised[];
  /** Holds in the place of the lesson's `maxQuestions` for a while; null: no raise. */
  raisedCap: number | null;
  /** All of the lesson, oldest first. */
  readonly flags: Map<string, RoomFlag>;
  /** How each student has asked lately; a restart forgets it. */
  readonly habits: Map<string, Habit>;
};

export const isOpenQuestion = (row: QuestionRow) => row.state === 'waiting' || row.state === 'answering';

export async function loadRoom(store: Store, lesson: LessonRow): Promise<Room> {
  const [lastTicket, students, questions, ledger, tokens, promises, spotlight, flags] = await Promise.all([
    store.lessons.lastTicket(lesson.id),
    store.students.ofLesson(lesson.id),
    store.questions.ofDesk(lesson.id, ENDED_ON_DESK),
    store.lessons.ledger(lesson.id),
    store.lessons.tokens(lesson.id),
    store.lessons.promises(lesson.id, PROMISES_KEPT),
    readSpotlight(store, lesson),
    store.flags.ofLesson(lesson.id),
  ]);
  return {
    lesson,
    lastTicket,
    spotlight,
    pupils: new Map(students.map(({ asked, ...row }) => [row.id, { row, asked }])),
    questions: new Map(questions.map((row) => [row.id, row])),
    partials: new Map(),
    askedAt: new Map(),
    threads: new Map(),
    endings: new Map(),
    admitting: new Set(),
    closing: false,
    ledger,
    tokens,
    promises: promises.reverse(),
    raisedCap: null,
    flags: new Map(flags.map((flag) => [flag.id, flag])),
    habits: new Map(),
  };
}

/** Puts a committed row where the screens look, and lets go of ended ones that no desk shows any more. */
export function putQuestion(room: Room, row: QuestionRow): void {
  const before = room.questions.get(row.id);
  if (before !== undefined) room.ledger[before.state] -= 1;
  room.ledger[row.state] += 1;
  if (before?.attempts === 0 && row.attempts === 1 && row.promisedMs !== null && row.waitedMs !== null) {
    room.promises.push({ promisedMs: row.promisedMs, waitedMs: row.waitedMs });
    if (room.promises.length > PROMISES_KEPT) room.promises.shift();
  }
  if (before !== undefined && isOpenQuestion(before) && !isOpenQuestion(row)) {
    // Ended ones stand in the order of their ends: the oldest leaves first.
    room.questions.delete(row.id);
  }
  room.questions.set(row.id, row);
  room.threads.get(row.studentId)?.rows.set(row.id, row);
  if (!isOpenQuestion(row)) room.askedAt.delete(row.id);
  let ended = 0;
  for (const question of room.questions.values()) if (!isOpenQuestion(question)) ended += 1;
  for (const question of room.questions.values()) {
    if (ended <= ENDED_ON_DESK) break;
    if (!isOpenQuestion(question)) {
      room.questions.delete(question.id);
      ended -= 1;
    }
  }
}

/** Of one that has ended, what is no step of its way. The desk does not get back one that it has let go of. */
export function changeEnded(
  room: Room,
  questionId: string,
  studentId: string,
  change: Pick<QuestionRow, 'thumb'> | Pick<QuestionRow, 'askedAgain'>,
): void {
  for (const rows of [room.questions, room.threads.get(studentId)?.rows]) {
    const row = rows?.get(questionId);
    if (row !== undefined) rows?.set(questionId, { ...row, ...change });
  }
}

/** How good the promises were (Q10): the share within ±20 % or ±3 s, and the error that 90 % stayed under. */
export function estimateRecord(promises: readonly Promised[]) {
  if (promises.length === 0) return { count: 0, within: null, p90ErrorMs: null };
  const errors = promises.map(({ promisedMs, waitedMs }) => Math.abs(waitedMs - promisedMs)).sort((a, b) => a - b);
  const kept = promises.filter(promiseKept).length;
  return {
    count: promises.length,
    within: kept / promises.length,
    p90ErrorMs: errors[Math.ceil(errors.length * 0.9) - 1] ?? null,
  };
}
