/** What the teacher's desk shows beside what everybody sees. Times as in `views.ts`. */
import type { FlagView, WordListsView } from './flags.ts';
import type {
  AnswerText,
  LessonFace,
  LineFace,
  PauseKind,
  PauseView,
  PinnedView,
  QuestionProgress,
  RehearsalFace,
  WaitView,
} from './views.ts';

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
