/** What one student sees: the lesson, the line, and the questions that are theirs; never anybody else's. */
import type { StudentView } from '../protocol/views.ts';
import { leftOf } from './caps.ts';
import type { Frame } from './frame.ts';
import { part } from './part.ts';
import { projectPinned } from './pins.ts';
import { lessonFace, projectLine } from './project-line.ts';
import { projectQuestion } from './project-question.ts';
import type { Room } from './room.ts';
import type { Projection } from './screen.ts';

export function projectStudent(room: Room, studentId: string, demo: boolean, frame: Frame): Projection<StudentView> {
  const pupil = room.pupils.get(studentId);
  const rows = room.threads.get(studentId)?.rows ?? [];
  return {
    parts: {
      lesson: part(lessonFace(room.lesson)),
      me: part({
        id: studentId,
        name: pupil?.row.name ?? '',
        muted: pupil?.row.muted ?? false,
        left: leftOf(room, pupil),
        needsHelp: (pupil?.row.helpAt ?? null) !== null,
      }),
      demo: part(demo),
      line: projectLine(room, frame),
      pinned: projectPinned(room),
    },
    questions: new Map(Array.from(rows, ([id, row]) => [id, projectQuestion(row, frame)])),
  };
}
