/** What the teacher looks at before it is sent (Q2.9). Until then a question stands in line, held. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { QuestionRow } from '../store/store.ts';
import { isHeld } from './held.ts';
import { findQuestion, type House } from './house.ts';
import { putQuestion, type Room } from './room.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };

/** What was promised to a question that has to be approved first is promised anew afterwards. */
export const UNPROMISED = { promisedLowMs: null, promisedHighMs: null, promisedMs: null } as const;

const versionOf = ({ editedAt }: QuestionRow): number | null => editedAt?.getTime() ?? null;

function approved(house: House, room: Room, row: QuestionRow): void {
  const next = { ...row, unapproved: false };
  putQuestion(room, next);
  house.queue.hold(row.id, isHeld(house, room, next));
}

function approveOne(house: House, questionId: string, editedAt: number | null): Promise<Done> {
  return house.serial(`question:${questionId}`, async () => {
    const row = findQuestion(house, questionId)?.row;
    if (row === undefined) return { ok: false, failure: { code: 'not-found' } };
    if (row.state !== 'waiting') return { ok: false, failure: { code: 'no-longer-waiting' } };
    // The teacher has read another text.
    if (versionOf(row) !== editedAt) return { ok: false, failure: { code: 'edited-meanwhile' } };
    if (!row.unapproved) return done;
    await house.store.questions.approve([questionId]);
    const now = findQuestion(house, questionId);
    if (now !== null) approved(house, now.room, now.row);
    return done;
  });
}

/** Several at once: those that can't be approved any more stay as they are. A failure only when that is all of them. */
export async function approveQuestions(
  house: House,
  { questions }: TeacherCommands['approveQuestions'],
): Promise<Done> {
  const outcomes = await Promise.all(
    questions.map(({ questionId, editedAt }) => approveOne(house, questionId, editedAt)),
  );
  house.hands.wake();
  house.announcer.changed();
  return outcomes.find(({ ok }) => ok) ?? outcomes[0] ?? done;
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
