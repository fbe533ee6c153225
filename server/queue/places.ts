import type { Party } from './lesson-line.ts';
import { type Lesson, walk } from './serving-order.ts';

/** Where a question stands. `place` counts within its lesson, `position` over all lessons whose dispatch is on. */
export type Place = {
  readonly id: string;
  readonly lessonId: string;
  /** How many answers of its lesson come before its own, plus one. */
  readonly place: number;
  /** The same over all lessons; null while its lesson's dispatch is off. */
  readonly position: number | null;
  /** The question it is answered together with: it has that one's place while both wait. */
  readonly mergedWith: string | null;
};

/** All places: in the serving order first, then those whose lesson's dispatch is off. */
export function placesOf(lessons: Iterable<Lesson>): Place[] {
  const all = [...lessons];
  const places: Place[] = [];
  let position = 0;

  walk(all, (party, place) => {
    position += 1;
    return seat(party, place, position);
  });
  for (const { dispatch, line } of all) {
    if (!dispatch) line.parties().forEach((party, index) => void seat(party, index + 1, null));
  }
  return places;

  function seat(party: Party, place: number, at: number | null): true {
    const { id: leaderId, lessonId } = party.leader;
    places.push({ id: leaderId, lessonId, place, position: at, mergedWith: null });
    for (const { id } of party.followers) places.push({ id, lessonId, place, position: at, mergedWith: leaderId });
    return true;
  }
}
