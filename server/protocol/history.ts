/** What the pages of the history show. Times are wall time in epoch milliseconds, money is US dollars. */
import type { FlagStrength } from './flags.ts';
import type { PauseKind } from './views.ts';

export const HISTORY_STATES = [
  'waiting',
  'answering',
  'answered',
  'answered-by-hand',
  'cancelled',
  'declined',
  'failed',
] as const;
/** What a search may ask of flags: any of them, dismissed ones too, or an urgent one. */
export const HISTORY_FLAGS = ['any', 'urgent'] as const;
/** By the time they were asked. */
export const HISTORY_ORDERS = ['newest', 'oldest'] as const;
export type HistoryState = (typeof HISTORY_STATES)[number];

export const HISTORY_PAGE = 50;

/** Between them lies every day that may be asked for. */
export const EARLIEST_DAY = '2000-01-01';
export const LATEST_DAY = '2099-12-31';

export type HistoryItem = {
  /** Where the next page goes on. */
  readonly number: number;
  readonly id: string;
  readonly ticket: number;
  readonly lesson: { readonly id: string; readonly title: string };
  readonly student: { readonly id: string; readonly name: string };
  readonly state: HistoryState;
  readonly askedAt: number;
  readonly waitedMs: number | null;
  /** The strongest of its flags, dismissed ones too. */
  readonly flag: FlagStrength | null;
  /** At most 300 characters each, of what is searched for if anything is. */
  readonly question: string;
  readonly answer: string | null;
};

export type HistoryPage = { readonly items: readonly HistoryItem[]; readonly next: number | null };

export type HistoryQuestion = Omit<HistoryItem, 'number'> & {
  readonly by: 'claude-cli' | 'anthropic-api' | 'demo' | 'teacher' | null;
  readonly model: string | null;
  readonly complete: boolean;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly tokens: { readonly input: number; readonly output: number };
  readonly costUsd: number;
};

export type HistoryLessonView = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'open' | 'ended';
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly questions: number;
  readonly students: number;
};

export type UseSums = {
  readonly answers: number;
  /** Those read from the provider's cache and written to it included. */
  readonly input: number;
  readonly output: number;
  readonly costUsd: number;
};

export type StudentReport = {
  readonly id: string;
  readonly name: string;
  readonly via: 'browser' | 'api' | 'test';
  readonly asked: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly medianWaitMs: number | null;
  readonly use: UseSums;
};

export type LessonReport = {
  readonly lesson: HistoryLessonView;
  readonly states: Readonly<Record<HistoryState, number>>;
  /** Over the questions that were started. */
  readonly waits: { readonly medianMs: number | null; readonly p90Ms: number | null; readonly worstMs: number | null };
  readonly perStudent: readonly StudentReport[];
  readonly silent: readonly string[];
  readonly unanswered: readonly HistoryItem[];
  readonly refusals: readonly { readonly kind: PauseKind; readonly count: number }[];
  /** Questions by their strongest flag. */
  readonly flagged: Readonly<Record<FlagStrength, number>>;
  readonly use: UseSums;
  /** Words that several questions share, in how many questions each. */
  readonly topics: readonly { readonly word: string; readonly questions: number }[];
};

export type UseSlice = UseSums & { readonly key: string; readonly label: string };

export type UseReport = {
  /** First day of the span and the day after its last, as `2026-11-21` of the server's time zone. */
  readonly from: string;
  readonly until: string;
  readonly unit: 'day' | 'week' | 'month';
  readonly total: UseSums;
  /** One for each unit, empty ones included; `key` is its first day. */
  readonly spans: readonly UseSlice[];
  /** The dearest 100; deleted ones together, without a time. */
  readonly byLesson: readonly (UseSlice & { readonly openedAt: number | null })[];
  readonly byStudent: readonly (UseSlice & { readonly lesson: string })[];
  /** Not `priced`: no price is known, so it was counted as the dearest. */
  readonly byModel: readonly (UseSlice & { readonly priced: boolean })[];
  /** `browser` or `api`; empty for what was deleted without a trace of it. */
  readonly byWay: readonly UseSlice[];
  readonly month: MonthReport;
};

export type BudgetRaise = { readonly usd: number; readonly until: number | null };

export type MonthReport = {
  /** `2026-11`. */
  readonly month: string;
  readonly spentUsd: number;
  /** The budget itself; null: none. */
  readonly budgetUsd: number | null;
  /** Holds in place of the budget until then (epoch ms); `until` null: until its lesson ends. */
  readonly raise: BudgetRaise | null;
  /** Null while too little of the month is over to say. */
  readonly forecastUsd: number | null;
  readonly lastMonthUsd: number;
  readonly standing: 'fine' | 'warning' | 'stopped';
};
