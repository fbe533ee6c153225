/**
 * What removes a question waits 10 s, so that it can be undone (Q2.8): until then the question stays in line, held.
 * Nothing of it is kept in the store: a process that dies in between leaves the question where it was.
 */
import type { Outcome } from '../protocol/failures.ts';
import { end } from './change-question.ts';
import type { Ending } from './ending.ts';
import { isHeld } from './held.ts';
import { findQuestion, type House } from './house.ts';
import type { Room } from './room.ts';

const UNDO_MS = 10_000;

/** A question that is about to leave. `at`: monotonic milliseconds. */
export type Leaving = { readonly at: number; readonly ending: Ending; readonly stop: () => void };

const done: Outcome<null> = { ok: true, value: null };

/** One that waits leaves in 10 s; one that is being answered is stopped at once, since its answer is costing. */
export async function removeLater(
  house: House,
  room: Room,
  questionId: string,
  ending: Ending,
): Promise<Outcome<null>> {
  if (!house.queue.hold(questionId, true)) return end(house, room, questionId, ending);
  house.leaving.get(questionId)?.stop();
  const stop = house.later(() => {
    house.leaving.delete(questionId);
    void leave(house, room, questionId, ending);
  }, UNDO_MS);
  house.leaving.set(questionId, { at: house.clock.now() + UNDO_MS, ending, stop });
  house.hands.wake();
  house.announcer.changed();
  return done;
}

async function leave(house: House, room: Room, questionId: string, ending: Ending): Promise<void> {
  try {
    await end(house, room, questionId, ending);
  } catch (failed) {
    // It could not be saved: the question stays, and the desk shows it in line again.
    letGo(house, questionId);
    house.log.error({ err: failed }, 'could not take a question out of the line');
  }
}

function letGo(house: House, questionId: string): void {
  const found = findQuestion(house, questionId);
  if (found !== null) house.queue.hold(questionId, isHeld(house, found.room, found.row));
  house.hands.wake();
  house.announcer.changed();
}

/** Undoes a removal: the question stands in its place as before, under its ticket. */
export function keep(house: House, questionId: string): Outcome<null> {
  const leaving = house.leaving.get(questionId);
  if (leaving === undefined) return { ok: false, failure: { code: 'no-longer-open' } };
  leaving.stop();
  house.leaving.delete(questionId);
  letGo(house, questionId);
  return done;
}
