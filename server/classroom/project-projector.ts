/** What the whole room sees: numbers only, no names and no words of a question but what the teacher sends there. */
import type { ProjectorView } from '../protocol/views.ts';
import { type Frame, waitView } from './frame.ts';
import type { JoinLinks } from './join-links.ts';
import { part, waitStamp } from './part.ts';
import { lessonFace, projectLine } from './project-line.ts';
import type { Room } from './room.ts';
import type { Projection } from './screen.ts';

const NEXT_SHOWN = 12;

export function projectProjector(
  room: Room,
  { demo, rehearsal }: { demo: boolean; rehearsal: boolean },
  links: JoinLinks,
  frame: Frame,
): Projection<ProjectorView> {
  const rows = [...room.questions.values()];
  const line = frame.lines.get(room.lesson.id) ?? [];
  const last = line.at(-1);
  const typical = last === undefined ? undefined : frame.waits.get(last);
  return {
    parts: {
      lesson: part(lessonFace(room.lesson)),
      demo: part(demo),
      rehearsal: part(rehearsal),
      join: part({ address: links.address, link: links.student(room.lesson.code) }),
      line: projectLine(room, frame),
      answering: part(
        rows
          .filter((row) => row.state === 'answering')
          .sort((a, b) => (a.startedAt?.getTime() ?? 0) - (b.startedAt?.getTime() ?? 0) || a.ticket - b.ticket)
          .map((row) => row.ticket),
      ),
      next: part(line.slice(0, NEXT_SHOWN).map((id) => room.questions.get(id)?.ticket ?? 0)),
      spotlight: part(room.spotlight),
      served: part(room.ledger.answered + room.ledger['answered-by-hand']),
      typicalWait: part(waitView(typical), waitStamp(frame, typical)),
      intervalSeconds: part(frame.pace.intervalMs / 1000),
    },
  };
}
