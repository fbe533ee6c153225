/** The door for other programs: the same questions, the same line, students by a name of the caller's choosing. */
import type { Outcome } from '../protocol/failures.ts';
import type { PauseView } from '../protocol/views.ts';
import type { QuestionRow, QuestionState, StudentRow } from '../store/store.ts';
import { ask } from './ask.ts';
import { outsideFailure } from './door.ts';
import { type Frame, pauseView } from './frame.ts';
import { findQuestion, type House, openRoomByCode } from './house.ts';
import { addStudent } from './join.ts';
import { checkName } from './names.ts';
import type { Room } from './room.ts';
import { hashOf, newId } from './tokens.ts';
import { createTotals, type Totals } from './totals.ts';

export type ChatAsked = {
  id: string;
  ticket: number;
  position: number;
  waitMs: number | null;
  /** Nothing is promised until the teacher has approved it. */
  unapproved: boolean;
};

export type ChatAnswer = {
  readonly id: string;
  readonly ticket: number;
  readonly status: 'queued' | 'answering' | 'answered' | 'failed' | 'cancelled' | 'declined';
  /** 1 is next; 0 when it does not wait any more. */
  readonly position: number;
  readonly waitMs: number | null;
  readonly unapproved: boolean;
  readonly answer: string | null;
  /** Why there is none: the trouble, or the teacher's reason. */
  readonly error: string | null;
};

export type ChatState = {
  readonly waiting: number;
  readonly running: number;
  readonly totals: Totals;
  readonly pause: PauseView | null;
};

const STATUS: Record<QuestionState, ChatAnswer['status']> = {
  waiting: 'queued',
  answering: 'answering',
  answered: 'answered',
  'answered-by-hand': 'answered',
  cancelled: 'cancelled',
  declined: 'declined',
  failed: 'failed',
};

function newestOpenRoom(house: House): Room | null {
  let newest: Room | null = null;
  for (const room of house.rooms.values()) {
    if (room.lesson.state === 'open' && (newest === null || room.lesson.openedAt >= newest.lesson.openedAt))
      newest = room;
  }
  return newest;
}

async function callerIn(house: House, room: Room, key: string): Promise<StudentRow> {
  const deviceHash = hashOf(`api:${key}`);
  return house.serial(`join:${room.lesson.id}`, async () => {
    for (const { row } of room.pupils.values()) if (row.deviceHash === deviceHash) return row;
    const checked = checkName(key);
    const wall = house.clock.wall();
    const row: StudentRow = {
      id: newId(wall),
      lessonId: room.lesson.id,
      deviceHash,
      // Callers may use any key; only one that could be a name is shown as one.
      name: checked.ok ? checked.name : 'API',
      nameSkeleton: checked.ok ? checked.skeleton : 'api',
      via: 'api',
      joinedAt: new Date(wall),
      removedAt: null,
      leftAt: null,
      muted: false,
      forgiven: 0,
      helpAt: null,
      // The key lets a program in, not those who ask through it.
      atDoor: room.lesson.door,
    };
    await addStudent(house, room, row);
    return row;
  });
}

export function createChat(house: House, frames: () => Frame) {
  const totals = createTotals(house);
  const waitOf = (id: string): number | null => frames().waits.get(id)?.expectedMs ?? null;

  const unapprovedIn = (row: QuestionRow | undefined): boolean =>
    row?.state === 'waiting' && row.unapproved && frames().approving.has(row.lessonId);

  return {
    async ask(key: string, text: string, code: string | null): Promise<Outcome<ChatAsked>> {
      const room = code === null ? newestOpenRoom(house) : openRoomByCode(house, code);
      if (room === null) return { ok: false, failure: { code: code === null ? 'no-lesson' : 'code-unknown' } };
      const student = await callerIn(house, room, key);
      const outside = outsideFailure(student);
      if (outside !== null) return { ok: false, failure: outside };
      const asked = await ask(house, room, student.id, { clientId: newId(house.clock.wall()), text, topic: 'new' });
      if (!asked.ok) return asked;
      const { questionId: id, ticket } = asked.value;
      return {
        ok: true,
        value: {
          id,
          ticket,
          position: frames().places.get(id) ?? 0,
          waitMs: waitOf(id),
          unapproved: unapprovedIn(findQuestion(house, id)?.row),
        },
      };
    },

    async read(id: string): Promise<Outcome<ChatAnswer>> {
      const row: QuestionRow | null = findQuestion(house, id)?.row ?? (await house.store.questions.byId(id));
      const student = row === null ? null : await house.store.students.byId(row.studentId);
      // A key of the API reads what came in by the API, not what students asked in their browsers.
      if (row === null || student?.via !== 'api') return { ok: false, failure: { code: 'not-found' } };
      const answered = row.state === 'answered' || row.state === 'answered-by-hand';
      return {
        ok: true,
        value: {
          id,
          ticket: row.ticket,
          status: STATUS[row.state],
          position: frames().places.get(id) ?? 0,
          waitMs: row.state === 'waiting' ? waitOf(id) : null,
          unapproved: unapprovedIn(row),
          answer: answered ? ((await house.store.questions.answerOf(id))?.text ?? null) : null,
          error: row.state === 'failed' || row.state === 'declined' ? (row.reason ?? 'provider') : null,
        },
      };
    },

    async status(): Promise<ChatState> {
      const { waiting, running } = house.queue.ledger().total;
      const frame = frames();
      const pause = frame.pauses[0];
      return {
        waiting,
        running,
        totals: await totals(),
        pause: pause === undefined ? null : pauseView(frame, pause),
      };
    },
  };
}
