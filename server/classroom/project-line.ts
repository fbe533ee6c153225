/** The parts that every screen of a lesson shares: the lesson's face and its line. */
import type { LessonFace, LineFace } from '../protocol/views.ts';
import type { LessonRow } from '../store/store.ts';
import { type Frame, type OpenPause, pauseView } from './frame.ts';
import { type Part, part, pauseStamp } from './part.ts';
import { isOpenQuestion, type Room } from './room.ts';

export const lessonFace = (lesson: LessonRow): LessonFace => ({
  id: lesson.id,
  code: lesson.code,
  title: lesson.title,
  state: lesson.state,
  intake: lesson.intake,
  dispatch: lesson.dispatch,
  merging: lesson.merging,
  announcement: lesson.announcement,
  maxWaiting: lesson.maxWaiting,
  endsAt: lesson.endsAt?.getTime() ?? null,
});

/** What the room is told: the teacher's own pause of this lesson first, then what holds the house longest. */
export function pauseOf(room: Room, frame: Frame): OpenPause | null {
  if (!room.lesson.dispatch) return { kind: 'teacher', until: null };
  return frame.pauses[0] ?? null;
}

export function projectLine(room: Room, frame: Frame): Part<LineFace> {
  let waiting = 0;
  let answering = 0;
  for (const row of room.questions.values()) {
    if (!isOpenQuestion(row)) continue;
    if (row.state === 'waiting') waiting += 1;
    else answering += 1;
  }
  const pause = pauseOf(room, frame);
  const line = { waiting, answering, pause: pause === null ? null : pauseView(frame, pause) };
  return part(line, [waiting, answering, pauseStamp(pause)]);
}
