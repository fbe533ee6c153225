/** Rows for tests: whole, valid, and changed where a test says so. */
import type {
  AnswerRow,
  AttemptRow,
  FlagRow,
  LessonRow,
  PauseRow,
  QuestionRow,
  RefusalRow,
  StudentRow,
} from '../rows.ts';
import type { AttemptEnd } from '../store.ts';

export const AT = new Date('2026-11-21T01:00:00.000Z');

export function later(seconds: number): Date {
  return new Date(AT.getTime() + seconds * 1000);
}

export function aLesson(change: Partial<LessonRow> = {}): LessonRow {
  return {
    id: 'lesson',
    code: 'ABC234',
    title: '自然課',
    instructions: '',
    model: '',
    state: 'open',
    intake: true,
    dispatch: true,
    order: 'fifo',
    merging: false,
    openedAt: AT,
    endedAt: null,
    announcement: null,
    locked: false,
    maxWaiting: 1,
    maxQuestions: null,
    endsAt: null,
    spotlight: null,
    spotlightNamed: false,
    approval: false,
    door: false,
    ...change,
  };
}

export function aStudent(change: Partial<StudentRow> = {}): StudentRow {
  const id = change.id ?? 'mei';
  return {
    id,
    lessonId: 'lesson',
    deviceHash: `device-${id}`,
    name: id,
    nameSkeleton: id,
    via: 'browser',
    joinedAt: AT,
    removedAt: null,
    leftAt: null,
    muted: false,
    forgiven: 0,
    helpAt: null,
    atDoor: false,
    ...change,
  };
}

/** The question with this ticket, and ids made of it. */
export function aQuestion(ticket: number, change: Partial<QuestionRow> = {}): QuestionRow {
  return {
    id: `q${ticket}`,
    lessonId: 'lesson',
    studentId: 'mei',
    clientId: `c${ticket}`,
    ticket,
    thread: 'thread',
    text: '為什麼天空是藍色的？',
    state: 'waiting',
    reason: null,
    detail: null,
    atHead: false,
    rank: null,
    held: false,
    unapproved: false,
    refused: false,
    askedAgain: false,
    merges: false,
    attempts: 0,
    crashes: 0,
    strikes: 0,
    askedAt: later(ticket),
    editedAt: null,
    startedAt: null,
    endedAt: null,
    promisedLowMs: 6_000,
    promisedHighMs: 12_000.5,
    promisedMs: 9_000,
    waitedMs: null,
    thumb: null,
    ...change,
  };
}

export function anAttempt(id: string, questionId: string, change: Partial<AttemptRow> = {}): AttemptRow {
  return {
    id,
    questionId,
    number: 1,
    startedAt: later(10),
    monotonicMs: 10_000.25,
    bootId: 'boot',
    firstTextAt: null,
    endedAt: null,
    outcome: null,
    detail: null,
    ...change,
  };
}

export function anEnd(attemptId: string | null, change: Partial<AttemptEnd> = {}): AttemptEnd {
  return {
    attemptId,
    endedAt: later(20),
    outcome: 'answered',
    firstTextAt: null,
    detail: null,
    questions: [],
    use: null,
    refusal: null,
    ...change,
  };
}

export function anAnswer(questionId: string, change: Partial<AnswerRow> = {}): AnswerRow {
  return {
    questionId,
    attempt: 1,
    text: '因為散射。',
    complete: true,
    by: 'claude-cli',
    model: 'sonnet',
    stopReason: 'end_turn',
    inputTokens: 100,
    cacheReadTokens: 10,
    cacheWriteTokens: 1,
    outputTokens: 50,
    costUsd: 0.25,
    serviceMs: 4_321.5,
    at: later(20),
    ...change,
  };
}

export function aRefusal(id: string, change: Partial<RefusalRow> = {}): RefusalRow {
  return {
    id,
    questionId: null,
    at: later(15),
    kind: 'pace',
    status: 429,
    retryAfterMs: 30_000,
    detail: '{"type":"rate_limit_error"}',
    intervalBeforeMs: 6_000,
    intervalAfterMs: 9_000,
    ...change,
  };
}

export function aPause(id: string, change: Partial<PauseRow> = {}): PauseRow {
  return {
    id,
    kind: 'pace',
    since: AT,
    until: later(60),
    leftMs: 60_000,
    monotonicMs: 1_000,
    bootId: 'boot',
    endedAt: null,
    endedBy: null,
    ...change,
  };
}

export function aFlag(id: string, change: Partial<FlagRow> = {}): FlagRow {
  return {
    id,
    lessonId: 'lesson',
    studentId: 'mei',
    questionId: 'q1',
    kind: 'words',
    strength: 'look',
    at: later(1),
    dismissedAt: null,
    ...change,
  };
}
