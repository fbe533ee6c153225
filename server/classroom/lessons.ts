/** Lessons: opened, changed, ended, opened again. */
import { ANNOUNCEMENT_MAX_CHARACTERS, INSTRUCTIONS_MAX_CHARACTERS, TITLE_MAX_CHARACTERS } from '../protocol/bounds.ts';
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { LessonRow } from '../store/store.ts';
import { approvalSwitched } from './approval.ts';
import { queued } from './ask.ts';
import { doorOpened } from './door.ts';
import { type House, prepare, projectorAudience, roomOf } from './house.ts';
import { loadRoom, putQuestion, type Room } from './room.ts';
import { readSpotlight } from './spotlight.ts';
import { checkField } from './texts.ts';
import { newCode, newId } from './tokens.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Outcome<never> = { ok: false, failure: { code: 'not-found' } };

async function freeCode(house: House): Promise<string> {
  for (;;) {
    const code = newCode();
    if (!(await house.store.lessons.codeTaken(code))) return code;
  }
}

export async function openLesson(
  house: House,
  { title, instructions, like }: TeacherCommands['openLesson'],
): Promise<Outcome<{ lessonId: string }>> {
  const checkedTitle = checkField('title', title, TITLE_MAX_CHARACTERS, true);
  if (!checkedTitle.ok) return checkedTitle;
  const checkedInstructions = checkField('instructions', instructions, INSTRUCTIONS_MAX_CHARACTERS, false);
  if (!checkedInstructions.ok) return checkedInstructions;
  const model = like === undefined ? null : await house.store.lessons.byId(like);
  if (like !== undefined && model === null) return notFound;
  const lesson: LessonRow = {
    id: newId(house.clock.wall()),
    code: await freeCode(house),
    title: checkedTitle.text,
    instructions: checkedInstructions.text,
    model: model?.model ?? house.settings.defaultModel,
    state: 'open',
    intake: true,
    dispatch: true,
    order: model?.order ?? 'fifo',
    merging: model?.merging ?? false,
    openedAt: new Date(house.clock.wall()),
    endedAt: null,
    announcement: null,
    locked: false,
    maxWaiting: model?.maxWaiting ?? 1,
    maxQuestions: model?.maxQuestions ?? null,
    endsAt: null,
    spotlight: null,
    spotlightNamed: false,
    approval: model?.approval ?? false,
    door: model?.door ?? false,
  };
  const pinned = model === null ? [] : await house.store.lessons.pinned(model.id);
  await house.store.lessons.create(lesson, pinned);
  house.rooms.set(lesson.id, await loadRoom(house.store, lesson));
  house.lessons.set(lesson.id, lesson);
  prepare(house, lesson);
  house.announcer.changed();
  return { ok: true, value: { lessonId: lesson.id } };
}

/** Commits a change of a lesson, then shows it. */
async function commit(house: House, room: Room, change: Partial<LessonRow>): Promise<void> {
  await house.store.lessons.change(room.lesson.id, change);
  room.lesson = { ...room.lesson, ...change };
  house.lessons.set(room.lesson.id, room.lesson);
  house.hands.wake();
  house.announcer.changed();
}

/** One change of a lesson at a time, whoever of several teachers makes it. */
async function withRoom(house: House, lessonId: string, work: (room: Room) => Promise<Done>): Promise<Done> {
  const room = await roomOf(house, lessonId);
  return room === null ? notFound : house.serial(`lesson:${lessonId}`, () => work(room));
}

export function changeLesson(house: House, { lessonId, ...wanted }: TeacherCommands['changeLesson']): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    const change: Partial<LessonRow> = {};
    if (wanted.title !== undefined) {
      const title = checkField('title', wanted.title, TITLE_MAX_CHARACTERS, true);
      if (!title.ok) return title;
      change.title = title.text;
    }
    if (wanted.instructions !== undefined) {
      const instructions = checkField('instructions', wanted.instructions, INSTRUCTIONS_MAX_CHARACTERS, false);
      if (!instructions.ok) return instructions;
      change.instructions = instructions.text;
    }
    if (wanted.model !== undefined) {
      if (![...house.models, room.lesson.model].includes(wanted.model))
        return { ok: false, failure: { code: 'field-invalid', field: 'model' } };
      change.model = wanted.model;
    }
    if (wanted.order !== undefined) change.order = wanted.order;
    if (wanted.merging !== undefined) change.merging = wanted.merging;
    if (wanted.locked !== undefined) change.locked = wanted.locked;
    if (wanted.approval !== undefined) change.approval = wanted.approval;
    if (wanted.door !== undefined) change.door = wanted.door;
    if (wanted.maxWaiting !== undefined) change.maxWaiting = wanted.maxWaiting;
    if (wanted.maxQuestions !== undefined) change.maxQuestions = wanted.maxQuestions;
    await commit(house, room, change);
    prepare(house, room.lesson);
    if (wanted.order !== undefined) house.queue.setOrder(lessonId, wanted.order);
    if (wanted.merging !== undefined) regroup(house, room);
    if (wanted.approval !== undefined) await approvalSwitched(house, room);
    if (wanted.door === false) await doorOpened(house, room);
    house.hands.wake();
    return done;
  });
}

/** Merging was switched: every question that waits gets its key anew, or loses it. */
function regroup(house: House, room: Room): void {
  for (const row of room.questions.values()) {
    if (row.state !== 'waiting') continue;
    const { id, expected, mergeKey } = queued(house, room, row);
    house.queue.edit(id, expected, mergeKey ?? null);
  }
}

export function setIntake(house: House, lessonId: string, on: boolean): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    // Taking questions again calls the last call off.
    await commit(house, room, on ? { intake: true, endsAt: null } : { intake: false });
    return done;
  });
}

export function setDispatch(house: House, lessonId: string, on: boolean): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    await commit(house, room, { dispatch: on });
    house.queue.setDispatch(lessonId, on);
    house.hands.wake();
    return done;
  });
}

/** Who is in stays in; screens that are open go on. */
export function rotateCode(house: House, lessonId: string): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    await commit(house, room, { code: await freeCode(house) });
    // Whoever opened a projector by the old code does not learn the new one from it.
    for (const screen of house.announcer.screensOf(projectorAudience(lessonId))) screen.port.farewell('signed-out');
    return done;
  });
}

/** Nothing more is taken; who is in line sees whether it is likely to be enough. Null calls it off. */
export function lastCall(house: House, { lessonId, minutes }: TeacherCommands['lastCall']): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    if (room.lesson.state === 'ended') return { ok: false, failure: { code: 'lesson-ended' } };
    const endsAt = minutes === null ? null : new Date(house.clock.wall() + Math.round(minutes * 60_000));
    await commit(house, room, { intake: endsAt === null, endsAt });
    return done;
  });
}

/** Words for the whole class; empty ones take them back. They go with the end of the lesson. */
export function announce(house: House, { lessonId, text }: TeacherCommands['announce']): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    if (room.lesson.state === 'ended') return { ok: false, failure: { code: 'lesson-ended' } };
    const checked = checkField('announcement', text, ANNOUNCEMENT_MAX_CHARACTERS, false);
    if (!checked.ok) return checked;
    await commit(house, room, { announcement: checked.text === '' ? null : checked.text });
    return done;
  });
}

/** Puts an answered question on the projector, or takes down what is there. */
export function spotlight(house: House, { lessonId, questionId, named }: TeacherCommands['spotlight']): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    if (room.lesson.state === 'ended') return { ok: false, failure: { code: 'lesson-ended' } };
    const change = { spotlight: questionId, spotlightNamed: questionId !== null && named };
    const shown = await readSpotlight(house.store, { id: lessonId, ...change });
    if (questionId !== null && shown === null) return notFound;
    await house.store.lessons.change(lessonId, change);
    room.spotlight = shown;
    room.lesson = { ...room.lesson, ...change };
    house.lessons.set(lessonId, room.lesson);
    house.announcer.changed();
    return done;
  });
}

export function turnSpotlight(house: House, { lessonId, by }: TeacherCommands['turnSpotlight']): Promise<Done> {
  return withRoom(house, lessonId, (room) => {
    if (room.spotlight === null) return Promise.resolve(notFound);
    room.spotlight = { ...room.spotlight, turned: room.spotlight.turned + by };
    house.announcer.changed();
    return Promise.resolve(done);
  });
}

/** What is being answered goes on to its end; what waits is cancelled, and its students are told why. */
export function endLesson(house: House, lessonId: string): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    if (room.lesson.state === 'ended') return done;
    room.closing = true;
    try {
      await Promise.allSettled(room.admitting);
      const at = new Date(house.clock.wall());
      const cancelled = new Set(await house.store.lessons.end(lessonId, at));
      house.queue.closeLesson(lessonId, 'cancelled');
      for (const row of [...room.questions.values()]) {
        if (row.state !== 'waiting' || !cancelled.has(row.id)) continue;
        putQuestion(room, { ...row, state: 'cancelled', reason: 'lesson-end', endedAt: at });
      }
      room.lesson = { ...room.lesson, state: 'ended', endedAt: at, announcement: null, endsAt: null, spotlight: null };
      room.spotlight = null;
      house.lessons.set(lessonId, room.lesson);
      house.lessonEnded(lessonId);
    } finally {
      room.closing = false;
      house.hands.wake();
      house.announcer.changed();
    }
    return done;
  });
}

export function reopenLesson(house: House, lessonId: string): Promise<Done> {
  return withRoom(house, lessonId, async (room) => {
    await commit(house, room, { state: 'open', endedAt: null });
    prepare(house, room.lesson);
    house.queue.setOrder(lessonId, room.lesson.order);
    house.queue.setDispatch(lessonId, room.lesson.dispatch);
    return done;
  });
}
