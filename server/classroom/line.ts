/** The queue's state as the frame that all projections of one moment read; and the promises that are made by it. */
import type { Frame, OpenPause, Wait } from './frame.ts';
import type { House } from './house.ts';
import { putQuestion } from './room.ts';

function openPauses(house: House, now: number): OpenPause[] {
  const pauses: OpenPause[] = house.queue.pauses(now).map(({ kind, until }) => ({
    // The queue knows one back-off; people want to know whether Claude is busy or out of reach.
    kind: kind === 'overloaded' && house.trouble.unreachable ? 'unreachable' : kind,
    until,
  }));
  return house.trouble.store ? [{ kind: 'store', until: null }, ...pauses] : pauses;
}

function approvingLessons(house: House): Set<string> {
  const lessons = new Set<string>();
  for (const { lesson } of house.rooms.values()) if (lesson.approval) lessons.add(lesson.id);
  return lessons;
}

export function frameOf(house: House): Frame {
  const now = house.clock.now();
  const places = new Map<string, number>();
  const lines = new Map<string, string[]>();
  for (const { id, lessonId, place, held } of house.queue.places()) {
    places.set(id, place);
    if (held) continue;
    const line = lines.get(lessonId);
    if (line === undefined) lines.set(lessonId, [id]);
    else line.push(id);
  }
  const toWall = house.clock.wall() - now;
  return {
    now,
    toWall: (monotonic) => monotonic + toWall,
    places,
    lines,
    approving: approvingLessons(house),
    leaving: house.leaving,
    waits: house.queue.estimates(now),
    pauses: openPauses(house, now),
    pace: house.queue.pace(),
  };
}

/**
 * Keeps what is promised to each question the first time that something can be promised (Q10). It is written down with
 * the start of the attempt: a promise for which nothing started proves nothing.
 */
export function keepPromises(house: House, frame: Frame): void {
  for (const room of house.rooms.values()) {
    for (const id of frame.lines.get(room.lesson.id) ?? []) {
      const row = room.questions.get(id);
      const wait: Wait | undefined = frame.waits.get(id);
      if (row === undefined || wait === undefined || row.promisedMs !== null || row.attempts > 0) continue;
      const sinceAsked = Math.max(0, frame.now - (room.askedAt.get(id) ?? frame.now));
      putQuestion(room, {
        ...row,
        promisedLowMs: Math.round(wait.lowMs + sinceAsked),
        promisedHighMs: Math.round(wait.highMs + sinceAsked),
        promisedMs: Math.round(wait.expectedMs + sinceAsked),
      });
    }
  }
}
