import type { Party } from './lesson-line.ts';
import { type Lesson, walk } from './serving-order.ts';

/** Where a question stands. `place` counts within its lesson, `position` over all lessons whose dispatch is on. */
export type Place = {
  readonly id: string;
  readonly lessonId: string;
  /** How many answers of its lesson come before its own, plus one. */
  readonly place: number;
  /** The same over all lessons; null while its lesson's dispatch is off, or it is held. */
  readonly position: number | null;
  /** The teacher holds it (Q2.7). */
  readonly held: boolean;
  /** The question it is answered together with: it has that one's place while both wait. */
  readonly mergedWith: string | null;
};

/** All places: in the serving order first, then those whose lesson's dispatch is off, then held ones. */
export function placesOf(lessons: Iterable<Lesson>): Place[] {
  const all = [...lessons];
  const places: Place[] = [];
  let position = 0;

  walk(all, (party, place) => {
    position += 1;
    return seat(party, place, position);
  });
  for (const { dispatch, line } of all) {
    if (!dispatch) line.serving().forEach((party, index) => void seat(party, index + 1, null));
  }
  for (const { line } of all) {
    let before = 0;
    for (const party of line.parties()) {
      if (party.leader.held) seat(party, before + 1, null);
      else before += 1;
    }
  }
  return places;

  function seat(party: Party, place: number, at: number | null): true {
    const { id: leaderId, lessonId, held = false } = party.leader;
    places.push({ id: leaderId, lessonId, place, position: at, held, mergedWith: null });
    for (const { id } of party.followers) {
      places.push({ id, lessonId, place, position: at, held, mergedWith: leaderId });
    }
    return true;
  }
}
