/**
 * The rows of the store, as they are written and read. Dates are wall time, `monotonicMs` is the clock of the boot
 * `bootId`, every other `…Ms` a duration.
 */

export type LessonRow = {
  id: string;
  code: string;
  title: string;
  instructions: string;
  model: string;
  state: 'open' | 'ended';
  intake: boolean;
  dispatch: boolean;
  order: 'fifo' | 'fair';
  merging: boolean;
  openedAt: Date;
  endedAt: Date | null;
  announcement: string | null;
  locked: boolean;
  maxWaiting: number;
  maxQuestions: number | null;
  endsAt: Date | null;
  spotlight: string | null;
  spotlightNamed: boolean;
  approval: boolean;
  door: boolean;
};

/** A pinned answer with the texts of its question. */
export type PinnedRow = { questionId: string; text: string; answer: string; byTeacher: boolean; at: Date };

export type StudentRow = {
  id: string;
  lessonId: string;
  deviceHash: string;
  name: string;
  nameSkeleton: string;
  via: 'browser' | 'api' | 'test';
  joinedAt: Date;
  removedAt: Date | null;
  leftAt: Date | null;
  muted: boolean;
  forgiven: number;
  helpAt: Date | null;
  atDoor: boolean;
};

export type QuestionState =
  | 'waiting'
  | 'answering'
  | 'answered'
  | 'answered-by-hand'
  | 'cancelled'
  | 'declined'
  | 'failed';

export type QuestionRow = {
  id: string;
  lessonId: string;
  studentId: string;
  clientId: string;
  ticket: number;
  thread: string;
  text: string;
  state: QuestionState;
  reason: string | null;
  detail: string | null;
  atHead: boolean;
  rank: number | null;
  held: boolean;
  unapproved: boolean;
  refused: boolean;
  askedAgain: boolean;
  merges: boolean;
  attempts: number;
  crashes: number;
  strikes: number;
  askedAt: Date;
  editedAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  promisedLowMs: number | null;
  promisedHighMs: number | null;
  promisedMs: number | null;
  waitedMs: number | null;
  thumb: 'up' | 'down' | null;
};

/** What was used to answer, as the provider told it. The demo costs nothing. */
export type Use = {
  inputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
  costUsd: number;
};

/** The use of the teacher's own answer is nothing. */
export type AnswerRow = Use & {
  questionId: string;
  attempt: number;
  text: string;
  complete: boolean;
  by: 'claude-cli' | 'anthropic-api' | 'demo' | 'teacher';
  model: string | null;
  stopReason: string | null;
  serviceMs: number;
  at: Date;
};

/** What an attempt used of which no answer tells: it was broken off. */
export type AttemptUseRow = Use & {
  questionId: string;
  attempt: number;
  at: Date;
  by: Exclude<AnswerRow['by'], 'teacher'>;
  model: string;
};

export type AttemptRow = {
  id: string;
  questionId: string;
  number: number;
  startedAt: Date;
  monotonicMs: number;
  bootId: string | null;
  firstTextAt: Date | null;
  endedAt: Date | null;
  outcome: 'answered' | 'refused' | 'failed' | 'cancelled' | 'crashed' | null;
  detail: string | null;
};

export type RefusalRow = {
  id: string;
  questionId: string | null;
  at: Date;
  kind: string;
  status: number | null;
  retryAfterMs: number | null;
  detail: string;
  intervalBeforeMs: number;
  intervalAfterMs: number;
};

export type PauseRow = {
  id: string;
  kind: string;
  since: Date;
  until: Date | null;
  /** What is needed to end it on time after a restart, whatever the wall clock did meanwhile. */
  leftMs: number | null;
  monotonicMs: number;
  bootId: string | null;
  endedAt: Date | null;
  endedBy: string | null;
};

export type PaceChangeRow = { id: string; at: Date; why: string; fromMs: number; toMs: number };

export type FlagRow = {
  id: string;
  lessonId: string;
  studentId: string;
  questionId: string;
  kind: 'id' | 'phone' | 'email' | 'student' | 'words' | 'fast' | 'repeated';
  strength: 'look' | 'urgent';
  at: Date;
  dismissedAt: Date | null;
};
