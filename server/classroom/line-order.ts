/** The teacher's hand on the line: moved, held, let go (Q2.6, Q2.7). Committed first, then told to the queue. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { isHeld } from './held.ts';
import { findQuestion, type House } from './house.ts';
import { putQuestion } from './room.ts';

const done: Outcome<null> = { ok: true, value: null };
const noLongerWaiting: Outcome<null> = { ok: false, failure: { code: 'no-longer-waiting' } };

function told(house: House): Outcome<null> {
  house.hands.wake();
  house.announcer.changed();
  return done;
}

/** `before` null: to the end of the line. */
export async function moveQuestion(
  house: House,
  { questionId, before }: TeacherCommands['moveQuestion'],
): Promise<Outcome<null>> {
  const found = findQuestion(house, questionId);
  if (found === null) return { ok: false, failure: { code: 'not-found' } };
  const { room } = found;
  return house.serial(`lesson:${room.lesson.id}`, async () => {
    if (questionId === before) return done;
    const ranks = house.queue.ranksFor(questionId, before);
    if (ranks === null) return noLongerWaiting;
    await house.store.questions.rank(ranks);
    house.queue.rank(ranks);
    for (const { id, rank } of ranks) {
      const row = room.questions.get(id);
      // One that went back to the head meanwhile is no longer counted as moved.
      if (row?.state === 'waiting') putQuestion(room, { ...row, rank });
    }
    return told(house);
  });
}

export async function holdQuestion(
  house: House,
  { questionId, on }: TeacherCommands['holdQuestion'],
): Promise<Outcome<null>> {
  return house.serial(`question:${questionId}`, async () => {
    const found = findQuestion(house, questionId);
    if (found === null) return { ok: false, failure: { code: 'not-found' } };
    // Told first: a start that is being prepared is given up.
    if (!house.queue.hold(questionId, isHeld(house, found.room, { ...found.row, held: on }))) return noLongerWaiting;
    try {
      await house.store.questions.change(questionId, { held: on });
    } catch (failed) {
      house.queue.hold(questionId, isHeld(house, found.room, found.row));
      throw failed;
    }
    const { room, row } = findQuestion(house, questionId) ?? found;
    putQuestion(room, { ...row, held: on });
    return told(house);
  });
}
