/**
 * What outlives the process, as the classroom sees it. Every promise resolves when the change is durable
 * (`synchronous=FULL`), and rejects with `StoreFailed` when it is not: then nothing of it was kept.
 */
import type { StoreFlags } from './flags-port.ts';
import type { StoreHistory } from './history-port.ts';
import type {
  AnswerRow,
  AttemptRow,
  AttemptUseRow,
  LessonRow,
  PaceChangeRow,
  PauseRow,
  PinnedRow,
  QuestionRow,
  QuestionState,
  RefusalRow,
  StudentRow,
} from './rows.ts';

export type * from './history-port.ts';
export type * from './rows.ts';

/** The end of one attempt, committed as one: its row, its question's, those merged with it, the refusal. */
export type AttemptEnd = {
  /** Null: it was never sent, as of a question that ended the process too often. */
  attemptId: string | null;
  endedAt: Date;
  outcome: NonNullable<AttemptRow['outcome']>;
  firstTextAt: Date | null;
  detail: string | null;
  /** The rows as they now are, with the answers that go with them (written over an earlier one of the same question). */
  questions: readonly { row: QuestionRow; answer: AnswerRow | null }[];
  /** What it used, where none of these answers tells it. */
  use: AttemptUseRow | null;
  refusal: RefusalRow | null;
};

/** What a full disk, a lock or a broken file comes to. `reason` is for the log and the teacher, never for a student. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed';
  readonly reason: 'full' | 'read-only' | 'locked' | 'corrupt' | 'conflict' | 'other';
  constructor(reason: StoreFailed['reason'], cause: unknown) {
    super(`The store failed: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What the queue is rebuilt from after a start. */
export type Unfinished = {
  /** Questions that wait or were being answered when the process ended, by ticket. */
  questions: QuestionRow[];
  /** Attempts without an end: their process died. */
  openAttempts: AttemptRow[];
  /** The last start of all (Q8). */
  lastAttempt: AttemptRow | null;
  /** Starts of the last `minutes`, for the sliding windows, with the tokens that they used. */
  recentStarts: { monotonicMs: number; bootId: string | null; inputTokens: number; outputTokens: number }[];
  /** Service times (ms) of the last answers, oldest first, at most 50. */
  serviceTimes: number[];
  pauses: PauseRow[];
  lastPaceChange: PaceChangeRow | null;
};

export type LedgerCounts = Record<QuestionState, number>;

export type Store = {
  lessons: {
    open(): Promise<LessonRow[]>;
    /** The last ended ones, newest first. */
    ended(limit: number): Promise<LessonRow[]>;
    byId(id: string): Promise<LessonRow | null>;
    codeTaken(code: string): Promise<boolean>;
    /** With the answers that it has pinned from the start, in one commit. */
    create(row: LessonRow, pinned?: readonly PinnedRow[]): Promise<void>;
    change(id: string, change: Partial<Omit<LessonRow, 'id'>>): Promise<void>;
    /** Ends the lesson and cancels what waits, in one commit. Gives the ids of the cancelled questions. */
    end(id: string, at: Date): Promise<string[]>;
    /** Oldest first. */
    pinned(id: string): Promise<PinnedRow[]>;
    pin(id: string, questionId: string, at: Date): Promise<void>;
    unpin(id: string, questionId: string): Promise<void>;
    ledger(id: string): Promise<LedgerCounts>;
    lastTicket(id: string): Promise<number>;
    /** Sums over all that answering the lesson's questions has used. */
    tokens(id: string): Promise<{ input: number; output: number; costUsd: number }>;
    /** Promised and actual waits of the questions that started, newest first. */
    promises(
      id: string,
      limit: number,
    ): Promise<{ promisedLowMs: number; promisedHighMs: number; promisedMs: number; waitedMs: number }[]>;
  };
  students: {
    ofLesson(lessonId: string): Promise<(StudentRow & { asked: number })[]>;
    byDevice(lessonId: string, deviceHash: string): Promise<StudentRow | null>;
    byId(id: string): Promise<StudentRow | null>;
    create(row: StudentRow): Promise<void>;
    /** Lets those who wait at the door in, in one commit. */
    admit(ids: readonly string[]): Promise<void>;
    change(
      id: string,
      change: Partial<
        Pick<
          StudentRow,
          'name' | 'nameSkeleton' | 'deviceHash' | 'removedAt' | 'leftAt' | 'muted' | 'forgiven' | 'helpAt' | 'atDoor'
        >
      >,
    ): Promise<void>;
  };
  questions: {
    /**
     * Admits a question. Rows handed in during one tick share one commit. Rejects with reason `conflict` when the same
     * student already sent this client id.
     */
    admit(row: QuestionRow): Promise<void>;
    byClientId(studentId: string, clientId: string): Promise<QuestionRow | null>;
    byId(id: string): Promise<QuestionRow | null>;
    change(
      id: string,
      change: Partial<Omit<QuestionRow, 'id' | 'lessonId' | 'studentId' | 'clientId' | 'ticket'>>,
    ): Promise<void>;
    /** Where the teacher put them, in one commit. */
    rank(ranks: readonly { id: string; rank: number }[]): Promise<void>;
    /** The teacher has approved them, in one commit. */
    approve(ids: readonly string[]): Promise<void>;
    /** Answers by hand: the question's end and its answer in one commit. What is replaced keeps its use. */
    answer(id: string, change: Partial<QuestionRow>, answer: AnswerRow): Promise<void>;
    /** All of one student in one lesson by ticket, with the answers. */
    ofStudent(studentId: string): Promise<(QuestionRow & { answer: AnswerRow | null })[]>;
    /** The answered ones of one thread by ticket, for the context of a follow-up; never another student's. */
    thread(studentId: string, thread: string): Promise<{ text: string; answer: string }[]>;
    /** Waiting and answering ones, and the last `limit` that ended. */
    ofDesk(lessonId: string, limit: number): Promise<QuestionRow[]>;
    answerOf(id: string): Promise<AnswerRow | null>;
  };
  attempts: {
    /** The attempt and its question's `answering`, in one commit, before the provider is asked. */
    start(
      row: AttemptRow,
      question: { id: string } & Pick<
        QuestionRow,
        'attempts' | 'startedAt' | 'waitedMs' | 'promisedLowMs' | 'promisedHighMs' | 'promisedMs'
      >,
    ): Promise<void>;
    /** The attempt was never sent: its row goes, if it is still there, and its question (unless null) changes back, in one commit. */
    withdraw(attemptId: string, question: ({ id: string } & Partial<QuestionRow>) | null): Promise<void>;
    end(end: AttemptEnd): Promise<void>;
  };
  queue: {
    unfinished(now: Date): Promise<Unfinished>;
    refusals(limit: number): Promise<(RefusalRow & { ticket: number | null; lessonId: string | null })[]>;
    refusalCount(): Promise<number>;
    /** Opens pauses and ends others, in one commit. */
    pause(change: { open?: PauseRow[]; end?: { id: string; at: Date; by: string }[] }): Promise<void>;
    paceChanges(limit: number): Promise<PaceChangeRow[]>;
    /** With the id of the refusal that brought it about, whose `intervalAfterMs` is then written too. */
    paceChanged(row: PaceChangeRow, refusalId: string | null): Promise<void>;
    totals(): Promise<{ processed: number; refused: number; failed: number }>;
  };
  teachers: {
    /** `device`: the kind of browser. */
    createSession(tokenHash: string, at: Date, device?: string): Promise<void>;
    /** Marks it as seen when the last mark is not of this minute. `lastSeenAt`: as it was before. */
    session(tokenHash: string, at: Date): Promise<{ createdAt: Date; lastSeenAt: Date } | null>;
    /** All that have not been ended, the last seen first. */
    sessions(): Promise<{ tokenHash: string; createdAt: Date; lastSeenAt: Date; device: string }[]>;
    endSession(tokenHash: string): Promise<void>;
    endAllSessions(exceptHash?: string): Promise<void>;
  };
  flags: StoreFlags;
  settings: {
    read(name: string): Promise<string | null>;
    write(name: string, value: string): Promise<void>;
    remove(name: string): Promise<void>;
  };
  history: StoreHistory;
  /** True when a small write goes through (health). */
  writable(): Promise<boolean>;
  close(): Promise<void>;
};
