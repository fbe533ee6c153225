/**
 * What a lesson means: puts the use cases together, for each who may ask for them. Knows the store, the queue and its hands by their
 * ports; not how a browser is reached, and not what answers.
 */

import type { Clock } from '../dispatch/clock.ts';
import { createDispatch, type Dispatch } from '../dispatch/dispatch.ts';
import { createTokenForecast } from '../limits/expected-tokens.ts';
import { normaliseCode } from '../protocol/bounds.ts';
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { AnswerProvider } from '../provider/answer-provider.ts';
import { createQueue, type QueueSettings } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { createAnnouncer, type Later } from './announcer.ts';
import { createReports } from './answering.ts';
import { createBudget } from './budget.ts';
import { createChat } from './chat.ts';
import { loadDeskFacts } from './desk-facts.ts';
import { type DoorPort, outsideOf } from './door.ts';
import { eraseOld } from './erase.ts';
import { flagUnfinished } from './flags/flagging.ts';
import { keptFlagWords } from './flags/word-lists.ts';
import type { House, HouseClock, HouseSettings, Log } from './house.ts';
import { needRoom, openRoomByCode, prepare, roomOf } from './house.ts';
import * as joining from './join.ts';
import { keptQuotas, limitsNow } from './kept-quotas.ts';
import { presenceOf } from './presence.ts';
import { createQuotas, noQuotas } from './quotas.ts';
import { restoreQueue } from './restore.ts';
import { loadRoom, type Room } from './room.ts';
import type { ScreenPort } from './screen.ts';
import { createFrames, createScreens, type Watch } from './screens.ts';
import { createSerial } from './serial.ts';
import { keptModels } from './steer.ts';
import { studentCommands } from './student-commands.ts';
import { teacherCommands } from './teacher-commands.ts';
import { testStudent } from './test-student.ts';

export type { Watch } from './screens.ts';

/** Ended lessons that the desk lists. */
const ENDED_LISTED = 50;

export type ClassroomParts = {
  readonly store: Store;
  readonly provider: AnswerProvider;
  readonly clock: Clock;
  readonly bootId: string | null;
  readonly wall: () => number;
  readonly later: Later;
  readonly random: () => number;
  readonly queue: QueueSettings;
  readonly settings: HouseSettings;
  readonly log: Log;
};

export async function createClassroom(parts: ClassroomParts) {
  const { store, provider, log } = parts;
  const clock: HouseClock = { now: () => parts.clock.now(), wall: parts.wall, bootId: parts.bootId };
  const open = await store.lessons.open();
  const rooms = new Map<string, Room>();
  for (const lesson of open) rooms.set(lesson.id, await loadRoom(store, lesson));
  const forecast = createTokenForecast();
  const { settings, restored, openPauses } = await restoreQueue(store, rooms, parts.queue, {
    forecast,
    settings: parts.settings,
    clock,
    log,
  });
  const kept = await keptQuotas(store, parts.queue.limits);
  const limits = limitsNow(kept, { wallMs: clock.wall(), isOpen: (lessonId) => rooms.has(lessonId) });
  const queue = createQueue({ ...settings, limits }, restored, parts.random);
  const ended = await store.lessons.ended(ENDED_LISTED);
  const house: House = {
    store,
    queue,
    provider,
    announcer: createAnnouncer(parts.later, clock.now),
    settings: parts.settings,
    log,
    clock,
    serial: createSerial(),
    rooms,
    lessons: new Map([...ended.reverse(), ...open].map((lesson) => [lesson.id, lesson])),
    accepted: new Map(
      await Promise.all(ended.map(async ({ id }) => [id, await store.lessons.lastTicket(id)] as const)),
    ),
    attempts: new Map(),
    openPauses,
    leaving: new Map(),
    later: parts.later,
    // Until the hands are there, nothing starts that they could end.
    hands: { wake: () => {}, cancel: () => Promise.resolve(false) },
    forecast,
    refusals: new Map(),
    models: await keptModels(store, parts.settings.models),
    facts: await loadDeskFacts(store),
    flagWords: await keptFlagWords(store),
    spent: () => {},
    lessonEnded: () => {},
    quotas: noQuotas,
    budgetLow: false,
    trouble: { store: false, unreachable: false },
  };
  const dispatch: Dispatch = createDispatch({ queue, clock: parts.clock, provider, reports: createReports(house) });
  house.hands = dispatch;
  await joining.withdrawRemoved(house);
  flagUnfinished(house);
  const latest = open.at(-1);
  if (latest !== undefined) prepare(house, latest);
  const budget = await createBudget(house);
  house.spent = budget.spent;
  const quotas = await createQuotas(house, budget, kept);
  house.lessonEnded = quotas.lessonEnded;
  house.quotas = quotas;
  const frames = createFrames(house);
  const screens = createScreens(house, frames);
  return {
    /** Is there an open lesson; the newest one's code. */
    newestCode: (): string | null =>
      [...rooms.values()].filter(({ lesson }) => lesson.state === 'open').at(-1)?.lesson.code ?? null,

    join: (joiner: { code: string; name: string; device: string }) => joining.join(house, joiner),
    leave: (device: string) => joining.leave(house, device),
    studentOf: (code: string, device: string, lessonId?: string) =>
      joining.studentOf(house, normaliseCode(code), device, lessonId),
    async lessonByCode(code: string): Promise<Outcome<string>> {
      const wanted = normaliseCode(code);
      const room = openRoomByCode(house, wanted) ?? (await joining.endedRoomByCode(house, wanted));
      return room === null ? { ok: false, failure: { code: 'code-unknown' } } : { ok: true, value: room.lesson.id };
    },

    student: (lessonId: string, studentId: string) => studentCommands(house, lessonId, studentId),
    teacher: teacherCommands(house, { quotas, pace: parts.queue, frames }),

    /** What other programs may do. */
    chat: createChat(house, frames),

    async watchAsStudent(lessonId: string, studentId: string, port: ScreenPort): Promise<Watch> {
      const room = await needRoom(house, lessonId);
      if (outsideOf(room, studentId) !== null) throw new Error('Nothing is shown to who is not in the class');
      return screens.watchAsStudent(room, studentId, port);
    },
    /** A student who has not been let in. */
    async watchAtDoor(lessonId: string, studentId: string, port: DoorPort): Promise<Watch> {
      return screens.watchAtDoor(await needRoom(house, lessonId), studentId, port);
    },
    async watchAsProjector(lessonId: string, port: ScreenPort): Promise<Watch> {
      return screens.watchAsProjector(await needRoom(house, lessonId), port);
    },
    /** Without a lesson named: the newest open one, else the last that ended. */
    async watchAsTeacher(lessonId: string | null, port: ScreenPort) {
      const newest = [...house.lessons.values()].at(-1) ?? null;
      const wanted = lessonId ?? newest?.id ?? null;
      const desk = screens.watchAsTeacher(wanted === null ? null : await roomOf(house, wanted), port);
      const show = async ({ lessonId: id }: TeacherCommands['watch']): Promise<Outcome<null>> =>
        (await desk.show(id)) ? { ok: true, value: null } : { ok: false, failure: { code: 'not-found' } };
      return { ...desk, show };
    },

    /** Erases the lessons that ended before this moment; gives how many went. */
    eraseOld: (before: Date) => eraseOld(house, before),

    /** What a month may cost; `check` is due at the start and after each midnight. */
    budget: { ...budget, set: quotas.setBudget },

    /** Who is here: whether a desk looks, students of open lessons, questions that wait or are being answered. */
    presence: () => presenceOf(house),
    pace: () => queue.pace(),
    /** The teacher as a student of this lesson. */
    testStudentOf: (lessonId: string) => testStudent(house, lessonId),
    /** The wall clock that rows are stamped with, and how far starts are apart at least just now (ms). */
    moment: () => ({ now: clock.wall(), intervalMs: queue.pace().intervalMs }),

    writable: () => store.writable(),

    /** Lets answers finish for `drainMs`, puts the rest back at the head, and closes the screens. */
    async close(drainMs: number): Promise<void> {
      await dispatch.stop({ drainMs });
      for (const { stop } of house.leaving.values()) stop();
      quotas.stop();
      house.announcer.stop();
    },
  };
}

export type Classroom = Awaited<ReturnType<typeof createClassroom>>;
