/**
 * What the use cases of the classroom share: the rooms in memory, the queue, the store, the screens.
 * Built once by `createClassroom`; each use case is a function of the house.
 */
import type { TokenForecast } from '../limits/expected-tokens.ts';
import type { RehearsalFace } from '../protocol/views.ts';
import type { AnswerProvider } from '../provider/answer-provider.ts';
import type { Queue, Withdrawal } from '../queue/queue.ts';
import type { AttemptRow, LessonRow, QuestionRow, RefusalRow, Store } from '../store/store.ts';
import type { Announcer, Later } from './announcer.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { FlagWords } from './flags/word-lists.ts';
import type { JoinLinks } from './join-links.ts';
import type { Leaving } from './leaving.ts';
import type { QuotasOnDesk } from './quotas.ts';
import { loadRoom, type Room } from './room.ts';
import type { Serial } from './serial.ts';

export type Log = {
  /** Absent where nobody reads it. */
  debug?(facts: Record<string, unknown>, message: string): void;
  info(facts: Record<string, unknown>, message: string): void;
  warn(facts: Record<string, unknown>, message: string): void;
  error(facts: Record<string, unknown>, message: string): void;
};

export type HouseSettings = {
  readonly defaultModel: string;
  readonly models: readonly string[];
  readonly maxOutputTokens: number;
  readonly links: JoinLinks;
  /** The house is a rehearsal: every screen says so. */
  readonly rehearsal?: RehearsalFace;
};

/** The hands of the queue, as far as people may move them. */
export type Hands = {
  wake(): void;
  /** Ends a question that is being answered; false when it is not. */
  cancel(questionId: string, as: Withdrawal): Promise<boolean>;
};

/** Monotonic milliseconds for waits and pace, wall time for stamping rows. */
export type HouseClock = { readonly now: () => number; readonly wall: () => number; readonly bootId: string | null };

export type House = {
  readonly store: Store;
  readonly queue: Queue;
  readonly provider: AnswerProvider;
  readonly announcer: Announcer;
  readonly settings: HouseSettings;
  readonly log: Log;
  readonly clock: HouseClock;
  /** One thing at a time for one question, or for one lesson. */
  readonly serial: Serial;
  readonly rooms: Map<string, Room>;
  /** All lessons that the desk lists: open ones, and the last that ended. */
  readonly lessons: Map<string, LessonRow>;
  /** Questions of lessons that no room is open for. */
  readonly accepted: Map<string, number>;
  /** Attempts that are under way, by question, with the model that was asked. */
  readonly attempts: Map<string, AttemptRow & { readonly model: string }>;
  /** Rows of the pauses that are open, by kind. */
  readonly openPauses: Map<string, string>;
  /** Questions that leave in a moment, unless the teacher keeps them. */
  readonly leaving: Map<string, Leaving>;
  readonly later: Later;
  hands: Hands;
  /** What a question will likely use, learnt from what answers used. */
  readonly forecast: TokenForecast;
  /** Refusals that are committed, of questions that the queue has not been told of yet. */
  readonly refusals: Map<string, RefusalRow>;
  /** What lessons may choose from. */
  models: readonly string[];
  facts: DeskFacts;
  /** The words that are flagged. */
  flagWords: FlagWords;
  /** Told what each answer cost; nobody listens until the budget is there. */
  spent: (usd: number) => void;
  /** Told which lesson has ended; nobody listens until the quotas are there. */
  lessonEnded: (lessonId: string) => void;
  quotas: QuotasOnDesk;
  /** Most of the month's budget is used. */
  budgetLow: boolean;
  /** What goes wrong just now beside the queue's own pauses. */
  readonly trouble: { store: boolean; unreachable: boolean };
};

export const studentAudience = (studentId: string) => `student:${studentId}`;
export const projectorAudience = (lessonId: string) => `projector:${lessonId}`;
export const DESK_AUDIENCE = 'desk';

/** Lets the provider make ready for the questions of a lesson. */
export function prepare(house: House, { model, instructions }: LessonRow): void {
  house.provider.prepare?.({ model, instructions, maxOutputTokens: house.settings.maxOutputTokens });
}

/** The room of a lesson, read from the store the first time. Null: no such lesson. */
export async function roomOf(house: House, lessonId: string): Promise<Room | null> {
  const known = house.rooms.get(lessonId);
  if (known !== undefined) return known;
  return house.serial(`room:${lessonId}`, async () => {
    const lesson = await house.store.lessons.byId(lessonId);
    if (lesson === null) return null;
    const room = house.rooms.get(lessonId) ?? (await loadRoom(house.store, lesson));
    house.rooms.set(lessonId, room);
    return room;
  });
}

/** The room of a lesson that somebody has been let into. Throws where there is none: it was erased meanwhile. */
export async function needRoom(house: House, lessonId: string): Promise<Room> {
  const room = await roomOf(house, lessonId);
  if (room === null) throw new Error(`No lesson ${lessonId}`);
  return room;
}

/** The open lesson with this code: open lessons are always in memory. */
export function openRoomByCode(house: House, code: string): Room | null {
  for (const room of house.rooms.values()) {
    if (room.lesson.code === code && room.lesson.state === 'open') return room;
  }
  return null;
}

/** A question of any room in memory, with its room. */
export function findQuestion(house: House, questionId: string): { room: Room; row: QuestionRow } | null {
  for (const room of house.rooms.values()) {
    const row = room.questions.get(questionId);
    if (row !== undefined) return { room, row };
  }
  return null;
}
