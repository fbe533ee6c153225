/** Which screen shows what: joins the projections to the rooms, and keeps threads only while somebody looks. */
import type { AnswerText } from '../protocol/views.ts';
import { createDoorScreen, type DoorPort } from './door.ts';
import type { Frame } from './frame.ts';
import { DESK_AUDIENCE, type House, projectorAudience, roomOf, studentAudience } from './house.ts';
import { frameOf, keepPromises } from './line.ts';
import { projectProjector } from './project-projector.ts';
import { projectStudent } from './project-student.ts';
import { acceptedOf, projectTeacher } from './project-teacher.ts';
import type { Room, Thread } from './room.ts';
import { createScreen, type Projection, type Screen, type ScreenPort } from './screen.ts';

export type Watch = { refresh(): void; close(): void };

/** One frame serves all screens that are told in the same turn of the event loop. */
export function createFrames(house: House): () => Frame {
  let frame: Frame | null = null;
  return () => {
    if (frame === null) {
      frame = frameOf(house);
      keepPromises(house, frame);
      queueMicrotask(() => {
        frame = null;
      });
    }
    return frame;
  };
}

async function readThread(house: House, room: Room, studentId: string, thread: Thread): Promise<void> {
  for (const { answer, ...row } of await house.store.questions.ofStudent(studentId)) {
    if (!thread.rows.has(row.id)) thread.rows.set(row.id, room.questions.get(row.id) ?? row);
    if (answer !== null && !thread.texts.has(row.id)) {
      thread.texts.set(row.id, { attempt: answer.attempt, text: answer.text, complete: answer.complete });
    }
  }
  thread.complete = true;
}

/** The student's thread, held in memory until it is let go. */
async function holdThread(house: House, room: Room, studentId: string): Promise<{ letGo: () => void }> {
  const thread: Thread = room.threads.get(studentId) ?? {
    rows: new Map(),
    texts: new Map(),
    complete: false,
    screens: 0,
  };
  // Put there before the store is read: what is committed meanwhile is then not missed.
  room.threads.set(studentId, thread);
  thread.screens += 1;
  const letGo = () => {
    thread.screens -= 1;
    if (thread.screens === 0 && room.threads.get(studentId) === thread) room.threads.delete(studentId);
  };
  try {
    await readThread(house, room, studentId, thread);
    return { letGo };
  } catch (failed) {
    letGo();
    throw failed;
  }
}

function answersOf(room: Room, studentId: string): Record<string, AnswerText> {
  const thread = room.threads.get(studentId);
  const answers = Object.fromEntries(thread?.texts ?? []);
  for (const [id, { attempt, text, sent }] of room.partials) {
    // Only what has gone out: the rest follows as growth, with an offset that fits.
    if (thread?.rows.has(id)) answers[id] = { attempt, text: text.slice(0, sent), complete: false };
  }
  return answers;
}

/** Newest first. */
function summaries(house: House) {
  return Array.from(house.lessons.values(), (row) => {
    const room = house.rooms.get(row.id);
    return { row, accepted: room === undefined ? (house.accepted.get(row.id) ?? 0) : acceptedOf(room.ledger) };
  }).reverse();
}

export function createScreens(house: House, frames: () => Frame) {
  const { announcer } = house;
  const demo = house.provider.face.kind === 'demo';
  const rehearsal = house.settings.rehearsal ?? null;

  const open = (audience: string, screen: Screen, closed: () => void): Watch => {
    let gone = false;
    const remove = announcer.add(audience, screen);
    screen.refresh();
    announcer.changed();
    return {
      refresh: screen.refresh,
      close() {
        if (gone) return;
        gone = true;
        remove();
        closed();
        announcer.changed();
      },
    };
  };
  const noAnswers = () => ({});

  return {
    async watchAsStudent(room: Room, studentId: string, port: ScreenPort): Promise<Watch> {
      const { letGo } = await holdThread(house, room, studentId);
      const audience = studentAudience(studentId);
      const screen = createScreen(
        port,
        () => projectStudent(room, studentId, demo, frames()),
        () => answersOf(room, studentId),
      );
      return open(audience, screen, letGo);
    },

    watchAtDoor: (room: Room, studentId: string, port: DoorPort): Watch =>
      open(studentAudience(studentId), createDoorScreen(room, studentId, port), () => {}),

    watchAsProjector(room: Room, port: ScreenPort): Watch {
      const project = () =>
        projectProjector(room, { demo, rehearsal: rehearsal !== null }, house.settings.links, frames());
      return open(projectorAudience(room.lesson.id), createScreen(port, project, noAnswers), () => {});
    },

    watchAsTeacher(first: Room | null, port: ScreenPort): Watch & { show(lessonId: string): Promise<boolean> } {
      let room = first;
      const desk = {
        face: house.provider.face,
        rehearsal,
        links: house.settings.links,
        online: (studentId: string) => announcer.isOpen(studentAudience(studentId)),
      };
      const project = (): Projection<never> => {
        // Its lesson was erased: the desk goes on with another one.
        if (room !== null && house.rooms.get(room.lesson.id) !== room) room = [...house.rooms.values()].at(-1) ?? null;
        return projectTeacher(
          room,
          {
            ...desk,
            budgetLow: house.budgetLow,
            quotas: house.quotas,
            models: house.models,
            facts: house.facts,
            flagWords: house.flagWords.view,
            lessons: summaries(house),
          },
          frames(),
        ) as Projection<never>;
      };
      const screen = createScreen(port, project, noAnswers);
      return {
        ...open(DESK_AUDIENCE, screen, () => {}),
        async show(lessonId) {
          const wanted = await roomOf(house, lessonId);
          if (wanted === null) return false;
          room = wanted;
          screen.refresh();
          return true;
        },
      };
    },
  };
}

export type Screens = ReturnType<typeof createScreens>;
