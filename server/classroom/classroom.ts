/**
 * What a lesson means: the use cases, for each who may ask for them. Knows the store, the queue and its hands by their
 * ports; not how a browser is reached, and not what answers.
 */

import type { Clock } from '../dispatch/clock.ts';
import { createDispatch, type Dispatch } from '../dispatch/dispatch.ts';
import { createTokenForecast } from '../limits/expected-tokens.ts';
import { HAND_ANSWER_MAX_CHARACTERS, normaliseCode, REASON_MAX_CHARACTERS } from '../protocol/bounds.ts';
import type { StudentCommands, TeacherCommands } from '../protocol/commands.ts';
import type { CommandValues } from '../protocol/events.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { AnswerProvider } from '../provider/answer-provider.ts';
import { createQueue, type QueueSettings } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { createAnnouncer, type Later } from './announcer.ts';
import { answerFailed } from './answer-afterwards.ts';
import { createReports } from './answering.ts';
import { approveQuestions } from './approval.ts';
import { ask } from './ask.ts';
import { createBudget } from './budget.ts';
import { askAgain, cancelOwn, edit, end } from './change-question.ts';
import { createChat } from './chat.ts';
import { loadDeskFacts } from './desk-facts.ts';
import { admitStudents, type DoorPort, outsideFailure } from './door.ts';
import { eraseLesson, eraseOld, eraseStudent } from './erase.ts';
import { dismissFlags, flagUnfinished } from './flags/flagging.ts';
import { keptFlagWords, setFlagWords } from './flags/word-lists.ts';
import { rate, setHelp } from './help.ts';
import type { House, HouseClock, HouseSettings, Log } from './house.ts';
import { findQuestion, openRoomByCode, prepare, roomOf } from './house.ts';
import * as joining from './join.ts';
import { keep, removeLater } from './leaving.ts';
import * as lessons from './lessons.ts';
import { holdQuestion, moveQuestion } from './line-order.ts';
import { pinAnswer, readPinned } from './pins.ts';
import { presenceOf } from './presence.ts';
import { deskQuestion } from './project-teacher.ts';
import { createQuotas, keptQuotas, limitsNow, noQuotas } from './quotas.ts';
import { restoreQueue } from './restore.ts';
import { loadRoom, type Room } from './room.ts';
import type { ScreenPort } from './screen.ts';
import { createFrames, createScreens, type Watch } from './screens.ts';
import { createSerial } from './serial.ts';
import { endPauses, keptModels, setModels, setPace, startPause } from './steer.ts';
import * as students from './students.ts';
import { testStudent } from './test-student.ts';
import { checkField } from './texts.ts';

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

const notFound: Outcome<never> = { ok: false, failure: { code: 'not-found' } };

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
  const need = async (lessonId: string): Promise<Room> => {
    const room = await roomOf(house, lessonId);
    if (room === null) throw new Error(`No lesson ${lessonId}`);
    return room;
  };

  const outside = (room: Room, studentId: string) => {
    const pupil = room.pupils.get(studentId);
    return pupil === undefined ? null : outsideFailure(pupil.row);
  };

  async function endByTeacher(
    questionId: string,
    as: 'cancelled' | 'declined' | 'answeredByHand',
    reason: string | null,
    text: string | null,
  ) {
    const found = findQuestion(house, questionId);
    if (found === null) return notFound;
    const ending = { as, reason, text };
    // An answer by hand gives; what takes away can be undone.
    return as === 'answeredByHand'
      ? end(house, found.room, questionId, ending)
      : removeLater(house, found.room, questionId, ending);
  }

  async function readQuestion(questionId: string): Promise<Outcome<CommandValues['readQuestion']>> {
    const row = findQuestion(house, questionId)?.row ?? (await store.questions.byId(questionId));
    if (row === null) return notFound;
    const room = await need(row.lessonId);
    const partial = room.partials.get(row.id);
    const kept = partial ?? (await store.questions.answerOf(row.id));
    const answer =
      kept === null ? null : { attempt: kept.attempt, text: kept.text, complete: 'complete' in kept && kept.complete };
    return { ok: true, value: { question: deskQuestion(row, room, frames()), text: row.text, answer } };
  }

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

    /** What one student may do. */
    student(lessonId: string, studentId: string) {
      const inside =
        <Payload, Value>(work: (payload: Payload, room: Room) => Promise<Outcome<Value>>) =>
        async (payload: Payload): Promise<Outcome<Value>> => {
          const room = await need(lessonId);
          const failure = outside(room, studentId);
          return failure === null ? work(payload, room) : { ok: false, failure };
        };
      return {
        ask: inside((asking: StudentCommands['ask'], room) => ask(house, room, studentId, asking)),
        edit: inside(({ questionId, text }: StudentCommands['edit']) => edit(house, studentId, questionId, text)),
        cancel: inside(({ questionId }: StudentCommands['cancel']) => cancelOwn(house, studentId, questionId)),
        callTeacher: inside(({ on }: StudentCommands['callTeacher']) => setHelp(house, studentId, on)),
        rate: inside((command: StudentCommands['rate'], room) => rate(house, room, studentId, command)),
        askAgain: inside(({ questionId }: StudentCommands['askAgain'], room) =>
          askAgain(house, room, studentId, questionId),
        ),
        readPinned: inside((command: StudentCommands['readPinned'], room) =>
          Promise.resolve(readPinned(room, command)),
        ),
      };
    },

    /** What the teacher may do. */
    teacher: {
      openLesson: (command: TeacherCommands['openLesson']) => lessons.openLesson(house, command),
      changeLesson: (command: TeacherCommands['changeLesson']) => quotas.changeLesson(command),
      endLesson: ({ lessonId }: TeacherCommands['endLesson']) => lessons.endLesson(house, lessonId),
      reopenLesson: ({ lessonId }: TeacherCommands['reopenLesson']) => lessons.reopenLesson(house, lessonId),
      setIntake: ({ lessonId, on }: TeacherCommands['setIntake']) => lessons.setIntake(house, lessonId, on),
      setDispatch: ({ lessonId, on }: TeacherCommands['setDispatch']) => lessons.setDispatch(house, lessonId, on),
      rotateCode: ({ lessonId }: TeacherCommands['rotateCode']) => lessons.rotateCode(house, lessonId),
      lastCall: (command: TeacherCommands['lastCall']) => lessons.lastCall(house, command),
      spotlight: (command: TeacherCommands['spotlight']) => lessons.spotlight(house, command),
      turnSpotlight: (command: TeacherCommands['turnSpotlight']) => lessons.turnSpotlight(house, command),
      pinAnswer: (command: TeacherCommands['pinAnswer']) => pinAnswer(house, command),
      announce: (command: TeacherCommands['announce']) => lessons.announce(house, command),
      setPace: (command: TeacherCommands['setPace']) => setPace(house, parts.queue, command),
      setQuota: (command: TeacherCommands['setQuota']) => quotas.set(command),
      raiseQuota: (command: TeacherCommands['raiseQuota']) => quotas.raise(command),
      endRaise: (command: TeacherCommands['endRaise']) => quotas.endRaise(command),
      startPause: async (command: TeacherCommands['startPause']) => startPause(house, command),
      endPauses: async (command: TeacherCommands['endPauses']) => endPauses(house, command),
      dismissFlags: (command: TeacherCommands['dismissFlags']) => dismissFlags(house, command),
      setFlagWords: (command: TeacherCommands['setFlagWords']) => setFlagWords(house, command),
      setModels: ({ models }: TeacherCommands['setModels']) => setModels(house, models),
      async decline({ questionId, reason }: TeacherCommands['decline']) {
        const checked = checkField('reason', reason, REASON_MAX_CHARACTERS, false);
        return checked.ok ? endByTeacher(questionId, 'declined', checked.text, null) : checked;
      },
      async answerByHand({ questionId, text }: TeacherCommands['answerByHand']) {
        const checked = checkField('answer', text, HAND_ANSWER_MAX_CHARACTERS, true);
        if (!checked.ok) return checked;
        const afterwards = await answerFailed(house, questionId, checked.text);
        return afterwards ?? endByTeacher(questionId, 'answeredByHand', null, checked.text);
      },
      cancelQuestion: ({ questionId }: TeacherCommands['cancelQuestion']) =>
        endByTeacher(questionId, 'cancelled', 'teacher', null),
      moveQuestion: (command: TeacherCommands['moveQuestion']) => moveQuestion(house, command),
      holdQuestion: (command: TeacherCommands['holdQuestion']) => holdQuestion(house, command),
      approveQuestions: (command: TeacherCommands['approveQuestions']) => approveQuestions(house, command),
      admitStudents: ({ studentIds }: TeacherCommands['admitStudents']) => admitStudents(house, studentIds),
      keepQuestion: async ({ questionId }: TeacherCommands['keepQuestion']) => keep(house, questionId),
      readQuestion: ({ questionId }: TeacherCommands['readQuestion']) => readQuestion(questionId),
      removeStudent: ({ studentId }: TeacherCommands['removeStudent']) => joining.remove(house, studentId),
      eraseLesson: ({ lessonId }: { lessonId: string }) => eraseLesson(house, lessonId),
      eraseStudent: ({ studentId }: { studentId: string }) => eraseStudent(house, studentId),
      renameStudent: (command: TeacherCommands['renameStudent']) => students.renameStudent(house, command),
      muteStudent: (command: TeacherCommands['muteStudent']) => students.muteStudent(house, command),
      resetCap: (command: TeacherCommands['resetCap']) => students.resetCap(house, command),
      clearHelp: ({ studentId }: TeacherCommands['clearHelp']) => setHelp(house, studentId, false),
      readmitStudent: ({ studentId }: TeacherCommands['readmitStudent']) => joining.readmit(house, studentId),
    },

    /** What other programs may do. */
    chat: createChat(house, frames),

    async watchAsStudent(lessonId: string, studentId: string, port: ScreenPort): Promise<Watch> {
      const room = await need(lessonId);
      if (outside(room, studentId) !== null) throw new Error('Nothing is shown to who is not in the class');
      return screens.watchAsStudent(room, studentId, port);
    },
    /** A student who has not been let in. */
    async watchAtDoor(lessonId: string, studentId: string, port: DoorPort): Promise<Watch> {
      return screens.watchAtDoor(await need(lessonId), studentId, port);
    },
    async watchAsProjector(lessonId: string, port: ScreenPort): Promise<Watch> {
      return screens.watchAsProjector(await need(lessonId), port);
    },
    /** Without a lesson named: the newest open one, else the last that ended. */
    async watchAsTeacher(lessonId: string | null, port: ScreenPort) {
      const newest = [...house.lessons.values()].at(-1) ?? null;
      const wanted = lessonId ?? newest?.id ?? null;
      const desk = screens.watchAsTeacher(wanted === null ? null : await roomOf(house, wanted), port);
      const show = async ({ lessonId: id }: TeacherCommands['watch']): Promise<Outcome<null>> =>
        (await desk.show(id)) ? { ok: true, value: null } : notFound;
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
