/**
 * What each screen shows: plain data, projected by the classroom, never the rows of the store.
 *
 * Times: `…At` is wall time in epoch milliseconds (for dates and clock times); `…InMs` is measured from the moment of
 * sending, so that a browser whose clock is wrong counts down right.
 */
import type { AnswerTrouble } from './failures.ts';
import type { FlagView, WordListsView } from './flags.ts';

export type PauseKind =
  | 'pace'
  | 'window'
  | 'overloaded'
  | 'unreachable'
  | 'spending'
  | 'budget'
  | 'credentials'
  | 'teacher'
  | 'store';

/** Why nothing starts. `endsInMs` null: until the teacher acts (or, for `store`, until saving works again). */
export type PauseView = { readonly kind: PauseKind; readonly endsInMs: number | null; readonly endsAt: number | null };

/** The promise of a wait, as a range in milliseconds from the moment of sending; 0 means "any moment". */
export type WaitView = { readonly lowMs: number; readonly highMs: number };

export type QuestionProgress =
  /** `refused`: it was sent once and the provider said "not now"; it stands at the head again and lost no place. */
  | {
      readonly state: 'waiting';
      readonly place: number;
      readonly wait: WaitView | null;
      readonly refused: boolean;
      /** The teacher holds it: it keeps its place and does not start until let go. */
      readonly held: boolean;
      /** The teacher looks at it first: it keeps its place and does not start until approved. */
      readonly unapproved: boolean;
    }
  | { readonly state: 'answering'; readonly attempt: number }
  | { readonly state: 'answered' }
  | { readonly state: 'answered-by-hand' }
  | { readonly state: 'cancelled'; readonly by: 'student' | 'teacher' | 'lesson-end' }
  | { readonly state: 'declined'; readonly reason: string }
  | { readonly state: 'failed'; readonly trouble: AnswerTrouble; readonly mayAskAgain: boolean };

export type QuestionView = {
  readonly id: string;
  readonly clientId: string;
  readonly ticket: number;
  readonly text: string;
  readonly askedAt: number;
  readonly edited: boolean;
  /** Questions with the same thread share their context; a new topic opens a new thread. */
  readonly thread: string;
  /** What the student thinks of the answer. */
  readonly thumb: 'up' | 'down' | null;
  readonly progress: QuestionProgress;
};

/** The text of an answer so far. `complete` false after its question has ended: it was cut and says so. */
export type AnswerText = { readonly attempt: number; readonly text: string; readonly complete: boolean };

export type LessonFace = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'open' | 'ended';
  readonly intake: boolean;
  readonly dispatch: boolean;
  /** The same question of several who agree may be answered once for all of them. */
  readonly merging: boolean;
  /** The teacher's words to the class; null: none. */
  readonly announcement: string | null;
  /** Questions of one student that may wait at once. */
  readonly maxWaiting: number;
  /** The bell of a last call (epoch ms); null: none was made. */
  readonly endsAt: number | null;
};

export type LineFace = {
  readonly waiting: number;
  readonly answering: number;
  readonly pause: PauseView | null;
};

export type StudentView = {
  readonly lesson: LessonFace;
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly muted: boolean;
    /** Questions left in this lesson; null: any number. */
    readonly left: number | null;
    /** The student has called the teacher. */
    readonly needsHelp: boolean;
  };
  /** True while canned demo answers stand in for Claude. */
  readonly demo: boolean;
  readonly line: LineFace;
  /** What the teacher has pinned, oldest first; never whose question it was. */
  readonly pinned: readonly PinnedView[];
  readonly questions: Readonly<Record<string, QuestionView>>;
};

/** One pinned answer, in short: `question` at most 300 characters, `excerpt` of the answer at most 120. */
export type PinnedView = { readonly id: string; readonly question: string; readonly excerpt: string };

/** The whole of it, read on demand. */
export type PinnedInFull = { readonly question: string; readonly answer: string; readonly byTeacher: boolean };
/** What a student sees who has not been let in yet: nothing of the lesson but its name. */
export type DoorView = {
  readonly code: string;
  readonly title: string;
  /** The student's own name. */
  readonly name: string;
  /** The lesson ended before the door was opened. */
  readonly ended: boolean;
};

/** An answered question for the whole room. `name` only if the teacher said so. */
export type SpotlightView = {
  readonly ticket: number;
  readonly question: string;
  readonly answer: string;
  readonly byTeacher: boolean;
  readonly name: string | null;
  /** Pages turned on from the desk since it was put up, those turned back taken off. What a page is, the screen knows. */
  readonly turned: number;
};

/** The screen belongs to a rehearsal: simulated students, demo answers, nothing is kept. Times are epoch ms. */
export type RehearsalFace = { readonly students: number; readonly endsAt: number };

export type ProjectorView = {
  readonly lesson: LessonFace;
  readonly rehearsal: boolean;
  readonly demo: boolean;
  /** Where students go: the address without scheme for reading, the link for the QR code. */
  readonly join: { readonly address: string; readonly link: string };
  readonly line: LineFace;
  /** Ticket numbers being answered, in the order of their starts, and the next in line (at most 12). */
  readonly answering: readonly number[];
  readonly next: readonly number[];
  readonly served: number;
  /** What the teacher has sent to the projector. */
  readonly spotlight: SpotlightView | null;
  /** What the last in line is promised; null while nobody waits or nothing can be said. */
  readonly typicalWait: WaitView | null;
  readonly intervalSeconds: number;
};

export type LedgerView = {
  readonly accepted: number;
  readonly answered: number;
  readonly answeredByHand: number;
  readonly cancelled: number;
  readonly declined: number;
  readonly failed: number;
  readonly waiting: number;
  readonly running: number;
};

/** One question on the teacher's desk. `excerpt` is at most 300 characters; the whole text is read on demand. */
export type DeskQuestion = {
  readonly id: string;
  readonly ticket: number;
  readonly student: { readonly id: string; readonly name: string };
  readonly excerpt: string;
  readonly askedAt: number;
  /** Attempts started so far. */
  readonly attempts: number;
  readonly progress: QuestionProgress;
  /** For ended ones: how long it really waited, and what had been promised. */
  readonly waitedMs: number | null;
  readonly promised: WaitView | null;
  readonly thumb: 'up' | 'down' | null;
  /** It leaves the line at that moment, unless the teacher keeps it; null: it stays. */
  readonly leaving: { readonly as: 'cancelled' | 'declined'; readonly at: number } | null;
  /** When its text was last changed (epoch ms); null: never. What is approved is the text as of then. */
  readonly editedAt: number | null;
  /** For the teacher only: the provider's own words on a failure. */
  readonly detail: string | null;
};

export type DeskStudent = {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  readonly asked: number;
  readonly removed: boolean;
  /** Waits to be let in; with `removed`, turned away. */
  readonly atDoor: boolean;
  /** The teacher's own test student, not a pupil. */
  readonly test: boolean;
  readonly muted: boolean;
  /** Questions left in this lesson; null: any number. */
  readonly left: number | null;
  /** Since when the student needs the teacher (epoch ms). */
  readonly helpAt: number | null;
};

export type RefusalView = {
  readonly id: string;
  readonly at: number;
  readonly kind: PauseKind;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly ticket: number | null;
  readonly intervalBeforeSeconds: number;
  readonly intervalAfterSeconds: number;
  readonly detail: string;
};

export type PaceChangeView = {
  readonly at: number;
  readonly why: 'refused' | 'answered' | 'teacher';
  readonly fromSeconds: number;
  readonly toSeconds: number;
};

export type PaceView = {
  /** What holds now; never under `minIntervalSeconds`. */
  readonly intervalSeconds: number;
  readonly minIntervalSeconds: number;
  readonly maxConcurrent: number;
  /** True: the teacher fixed it, it no longer adapts. */
  readonly fixed: boolean;
};

/** What the provider said was left with its last answer (`anthropic-ratelimit-*`). */
export type QuotaLeftView = {
  readonly dimension: 'requests' | 'tokens' | 'input-tokens' | 'output-tokens';
  readonly limit: number;
  readonly remaining: number;
  readonly toldAt: number;
  /** From then on all of it is there again. */
  readonly fullAt: number;
};

/** How good the promises were, over the ended questions of the lesson. */
export type EstimateRecord = {
  readonly count: number;
  /** Share (0 to 1) whose actual wait lay within ±20 % or ±3 s of the promised range's expectation. */
  readonly within: number | null;
  /** 90 % of the actual waits differed from the promise by at most this many milliseconds. */
  readonly p90ErrorMs: number | null;
};

/** What is limited: the whole house by the minute and by the month, and each student in the lesson on the desk. */
export type QuotaName = 'requests' | 'inputTokens' | 'outputTokens' | 'budget' | 'questions';

export type QuotaView = {
  readonly quota: QuotaName;
  /** Null: no limit. The budget is in US dollars a month. */
  readonly value: number | null;
  /** Holds in its place until then (epoch ms), or until the lesson ends (null). */
  readonly raise: { readonly value: number; readonly until: number | null } | null;
};

export type QuotaChangeView = {
  readonly at: number;
  readonly quota: QuotaName;
  /** `over`: a raise fell back by itself. `ended`: the teacher ended it. */
  readonly why: 'set' | 'raised' | 'ended' | 'over';
  readonly from: number | null;
  readonly to: number | null;
};

export type LessonSummary = LessonFace & {
  /** For a new lesson like this one. */
  readonly instructions: string;
  readonly openedAt: number;
  readonly endedAt: number | null;
  /** Questions so far. */
  readonly accepted: number;
};

export type DeskLesson = LessonFace & {
  readonly instructions: string;
  readonly model: string;
  readonly order: 'fifo' | 'fair';
  readonly locked: boolean;
  /** Questions wait for the teacher's approval; students wait to be let in. */
  readonly approval: boolean;
  readonly door: boolean;
  /** The id of the question on the projector. */
  readonly spotlight: string | null;
  readonly pinned: readonly PinnedView[];
  readonly maxQuestions: number | null;
  readonly openedAt: number;
  readonly endedAt: number | null;
};

export type TeacherView = {
  readonly provider: {
    readonly kind: 'claude-cli' | 'anthropic-api' | 'demo';
    readonly detail: string;
    readonly warnings: readonly string[];
    readonly models: readonly string[];
  };
  /** Null: this is the real house. */
  readonly rehearsal: RehearsalFace | null;
  /** Open lessons first, then the last ended ones (at most 50). */
  readonly lessons: readonly LessonSummary[];
  /** The lesson on the desk. Null: none yet. */
  readonly lesson: DeskLesson | null;
  readonly join: { readonly address: string; readonly link: string; readonly projectorLink: string } | null;
  readonly line: LineFace;
  readonly pauses: readonly PauseView[];
  readonly pace: PaceView;
  readonly quotas: readonly QuotaView[];
  /** The last 50, newest first. */
  readonly quotaChanges: readonly QuotaChangeView[];
  readonly ledger: LedgerView;
  readonly estimates: EstimateRecord;
  readonly tokens: { readonly input: number; readonly output: number; readonly costUsd: number };
  readonly students: readonly DeskStudent[];
  /** The last 100, newest first. */
  readonly refusals: readonly RefusalView[];
  readonly paceChanges: readonly PaceChangeView[];
  /** Empty while the provider has told nothing of it: not yet, or never (a login, the demo). */
  readonly quotaLeft: readonly QuotaLeftView[];
  /** Newest first: all urgent ones that are open, and the last 100 others. */
  readonly flags: readonly FlagView[];
  readonly flagWords: WordListsView;
  /** All that wait or are being answered, and the last 50 that ended. */
  readonly questions: Readonly<Record<string, DeskQuestion>>;
};

/** The whole of one question, read on demand. */
export type QuestionInFull = {
  readonly question: DeskQuestion;
  readonly text: string;
  readonly answer: AnswerText | null;
};
