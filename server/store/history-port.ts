/** The history over all lessons, as the rest of the server sees it: what is searched, read, summed up and erased. */
import type {
  AnswerRow,
  FlagRow,
  LessonRow,
  PaceChangeRow,
  PauseRow,
  QuestionRow,
  RefusalRow,
  StudentRow,
  Use,
} from './rows.ts';

/** Everything given must hold. */
export type HistoryFilter = {
  readonly lessonId?: string | undefined;
  readonly studentId?: string | undefined;
  /** Part of a student's name. */
  readonly name?: string | undefined;
  readonly states?: readonly QuestionRow['state'][] | undefined;
  /** `any`: has a flag, dismissed or not; `urgent`: has an urgent one. */
  readonly flag?: 'any' | 'urgent' | undefined;
  readonly from?: Date | undefined;
  /** Not included. */
  readonly until?: Date | undefined;
  /** Each must stand in the question, or each in its answer; a word may be one character long. */
  readonly words?: readonly string[] | undefined;
};

/** By the order of admission. Without a wish: newest first. */
export type HistoryOrder = 'newest' | 'oldest';

/** A question with all that is told of it. `number`: its place in the order of admission over all lessons. */
export type HistoryRow = Pick<
  QuestionRow,
  | 'id'
  | 'lessonId'
  | 'studentId'
  | 'ticket'
  | 'text'
  | 'state'
  | 'reason'
  | 'detail'
  | 'attempts'
  | 'askedAt'
  | 'startedAt'
  | 'endedAt'
  | 'waitedMs'
> & {
  readonly number: number;
  readonly lesson: string;
  readonly student: string;
  readonly via: StudentRow['via'];
  /** The strongest of its flags. */
  readonly flag: FlagRow['strength'] | null;
  readonly answer: Pick<AnswerRow, 'text' | 'complete' | 'by' | 'model' | 'serviceMs' | 'at'> | null;
  /** Of all its attempts; `answers` is 1 where the answer that stands is not the teacher's. */
  readonly use: UseSum;
};

export type LessonTitle = Pick<LessonRow, 'id' | 'title' | 'openedAt'>;

export type HistoryLesson = Pick<LessonRow, 'id' | 'code' | 'title' | 'state' | 'openedAt' | 'endedAt' | 'model'> & {
  readonly questions: number;
  readonly students: number;
};

export type RefusalCount = { readonly kind: string; readonly count: number };

/** What was used in one hour (UTC), by one model, in one way, through one way in. */
export type UseBucket = {
  readonly hour: Date;
  /** Null: of lessons that were deleted. */
  readonly lessonId: string | null;
  readonly model: string;
  readonly by: AnswerRow['by'];
  readonly via: StudentRow['via'] | '';
} & UseSum;

export type UseSum = Readonly<Use> & {
  /** Attempts of which no answer tells are none, whatever they used. */
  readonly answers: number;
};

export type StudentUse = UseSum & {
  readonly id: string;
  readonly name: string;
  readonly lessonId: string;
  readonly lesson: string;
};

/** What happened in one lesson from some moment on; each in the order of time. */
export type LessonRecord = {
  readonly starts: readonly (Pick<QuestionRow, 'ticket' | 'waitedMs' | 'promisedLowMs' | 'promisedHighMs'> & {
    readonly at: Date;
    readonly attempt: number;
  })[];
  /** Of the lesson's questions, and of questions that are gone. */
  readonly refusals: readonly Pick<RefusalRow, 'at' | 'kind' | 'status'>[];
  /** Pauses hold the whole house. `until`: when it is to end by itself, or ended. */
  readonly pauses: readonly (Pick<PauseRow, 'kind' | 'until' | 'endedAt'> & { readonly from: Date })[];
  /** The interval that held at the beginning; null: nobody ever changed it. */
  readonly intervalBeforeMs: number | null;
  readonly paceChanges: readonly Pick<PaceChangeRow, 'at' | 'fromMs' | 'toMs'>[];
};

export type StoreHistory = {
  /** In the order of admission, at most `limit`, from behind the number `past` on; null: from the first one on. */
  page(filter: HistoryFilter, past: number | null, limit: number, order?: HistoryOrder): Promise<HistoryRow[]>;
  question(id: string): Promise<HistoryRow | null>;
  /** Newest first. */
  lessons(limit: number): Promise<HistoryLesson[]>;
  /** Newest first, without a count of anything. */
  lessonTitles(limit: number): Promise<LessonTitle[]>;
  lesson(id: string): Promise<HistoryLesson | null>;
  /** All who were let in. */
  students(lessonId: string): Promise<StudentRow[]>;
  refusals(lessonId: string): Promise<RefusalCount[]>;
  /** From `since` until before `until`, at most the last 5,000 of each. `whole`: `since` is the lesson's beginning. */
  record(lessonId: string, since: Date, until: Date, whole: boolean): Promise<LessonRecord>;
  /** What answering used from `from` until before `until`. */
  use(from: Date, until: Date): Promise<UseBucket[]>;
  /** The students who used most, dearest first. */
  studentUse(from: Date, until: Date, limit: number): Promise<StudentUse[]>;
  /** When anything was first used that there is a record of. */
  firstUse(): Promise<Date | null>;
  /** Ended lessons whose end lies before `at`. */
  endedBefore(at: Date): Promise<string[]>;
  /** Questions with all that belongs to them go a few at a time, then the student. */
  eraseStudent(id: string): Promise<void>;
  eraseLesson(id: string): Promise<void>;
  /** Refusals, pauses and changes of pace before `at`, that no lesson owns any more. */
  eraseRecords(at: Date): Promise<void>;
  /** Writes what was erased over the file and empties the log beside it. False: somebody still reads it. */
  settle(): Promise<boolean>;
};
