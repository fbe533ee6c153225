/** What the teacher looks at before it is sent (Q2.9). Until then a question stands in line, held. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Approved } from '../protocol/events.ts';
import type { CommandFailure, Outcome } from '../protocol/failures.ts';
import type { QuestionRow } from '../store/store.ts';
import { isHeld } from './held.ts';
import { findQuestion, type House } from './house.ts';
import { putQuestion, type Room } from './room.ts';
import { together } from './serial.ts';

/** What was promised to a question that has to be approved first is promised anew afterwards. */
export const UNPROMISED = { promisedLowMs: null, promisedHighMs: null, promisedMs: null } as const;

const versionOf = ({ editedAt }: QuestionRow): number | null => editedAt?.getTime() ?? null;

function approved(house: House, room: Room, row: QuestionRow): void {
  const next = { ...row, unapproved: false };
  putQuestion(room, next);
  house.queue.hold(row.id, isHeld(house, room, next));
}

const waitsFor = (row: QuestionRow | undefined): boolean => row?.state === 'waiting' && row.unapproved;

type Asked = TeacherCommands['approveQuestions']['questions'][number];

/** Null: it may be approved, or is already. */
function obstacle(house: House, { questionId, editedAt }: Asked): CommandFailure | null {
  const row = findQuestion(house, questionId)?.row;
  if (row === undefined) return { code: 'not-found' };
  if (row.state !== 'waiting') return { code: 'no-longer-waiting' };
  // The teacher has read another text.
  return versionOf(row) === editedAt ? null : { code: 'edited-meanwhile' };
}

/**
 * Several at once, in one commit: those that can't be approved any more stay as they are, and are counted. A failure only
 * when that is all of them.
 */
export async function approveQuestions(
  house: House,
  { questions }: TeacherCommands['approveQuestions'],
): Promise<Outcome<Approved>> {
  // One that waits for approval leads no others, so that whoever works at one of them waits for none of the rest.
  const keys = questions.filter(({ questionId }) => waitsFor(findQuestion(house, questionId)?.row));
  const ids = new Set(keys.map(({ questionId }) => questionId));
  const outcome = await together(
    house.serial,
    Array.from(ids, (id) => `question:${id}`),
    async (): Promise<Outcome<Approved>> => {
      const obstacles = questions.map((asked) => obstacle(house, asked));
      const free = questions.filter((_, at) => obstacles[at] === null).map(({ questionId }) => questionId);
      const [first] = obstacles;
      if (free.length === 0 && first) return { ok: false, failure: first };
      const unapproved = free.filter((id) => ids.has(id) && waitsFor(findQuestion(house, id)?.row));
      if (unapproved.length > 0) await house.store.questions.approve(unapproved);
      for (const id of unapproved) {
        const now = findQuestion(house, id);
        if (now !== null) approved(house, now.room, now.row);
      }
      const edited = obstacles.filter((each) => each?.code === 'edited-meanwhile').length;
      return { ok: true, value: { approved: free.length, edited, gone: questions.length - free.length - edited } };
    },
  );
  house.hands.wake();
  house.announcer.changed();
  return outcome;
}

/** The lesson's switch was turned: off lets go what waits for it; on leaves alone what was asked before. */
export async function approvalSwitched(house: House, room: Room): Promise<void> {
  const waiting = [...room.questions.values()].filter(({ state }) => state === 'waiting');
  for (const row of waiting) house.queue.hold(row.id, isHeld(house, room, row));
  house.hands.wake();
  const unapproved = waiting.filter((row) => row.unapproved).map(({ id }) => id);
  if (room.lesson.approval || unapproved.length === 0) return;
  await house.store.questions.approve(unapproved);
  for (const id of unapproved) {
    const row = room.questions.get(id);
    if (row?.state === 'waiting') approved(house, room, row);
  }
}
