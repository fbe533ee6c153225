/** What is known of a lesson, with what was told since: nothing is told twice, and nothing that was taken back stays. Pure. */
import type { LessonTimeline } from '../../server/protocol/timeline.ts';

export function merged(known: LessonTimeline, told: LessonTimeline): LessonTimeline {
  const before = <Each extends { readonly at: number }>(each: readonly Each[]) =>
    each.filter(({ at }) => at < told.since);
  return {
    since: known.since,
    toldAt: told.toldAt,
    endedAt: told.endedAt,
    starts: [...before(known.starts), ...told.starts],
    refusals: [...before(known.refusals), ...told.refusals],
    pauses: [...known.pauses.filter(({ until }) => until !== null && until < told.since), ...told.pauses],
    // Its first says what held at `since`: known already.
    intervals: [...before(known.intervals), ...told.intervals.slice(before(known.intervals).length > 0 ? 1 : 0)],
  };
}
