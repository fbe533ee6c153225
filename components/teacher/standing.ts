/** How the lesson stands, as one word: what the desk says first. Pure. */
import type { DeskQuestion, TeacherView } from '../../server/protocol/desk-views.ts';
import type { PauseView } from '../../server/protocol/views.ts';

export type Standing =
  | { readonly state: 'ended' }
  /** `more`: further pauses that hold at the same time. */
  | { readonly state: 'paused'; readonly pause: PauseView; readonly more: number }
  | { readonly state: 'dispatch-off' }
  | { readonly state: 'intake-off' }
  /** All that wait have to be approved first. */
  | { readonly state: 'approval' }
  | { readonly state: 'idle' }
  | { readonly state: 'running' };

export type StandingTone = 'good' | 'attention' | 'trouble' | 'calm';

/** Pauses that pass only when somebody does something. */
const WAITS_FOR_TEACHER: ReadonlySet<PauseView['kind']> = new Set(['spending', 'budget', 'credentials']);

const isUnapproved = ({ progress }: DeskQuestion) => progress.state === 'waiting' && progress.unapproved;

/** The first that holds, in the order in which a teacher has to know. */
export function standingOf(view: Pick<TeacherView, 'lesson' | 'pauses' | 'line' | 'questions'>): Standing {
  const { lesson, pauses, line } = view;
  if (lesson === null || lesson.state === 'ended') return { state: 'ended' };
  const pause = pauses.find(({ kind }) => WAITS_FOR_TEACHER.has(kind)) ?? pauses[0];
  if (pause) return { state: 'paused', pause, more: pauses.length - 1 };
  if (!lesson.dispatch) return { state: 'dispatch-off' };
  if (!lesson.intake) return { state: 'intake-off' };
  if (line.waiting + line.answering === 0) return { state: 'idle' };
  const waiting = Object.values(view.questions).filter(({ progress }) => progress.state === 'waiting');
  const stands = line.answering === 0 && waiting.length > 0 && waiting.every(isUnapproved);
  return { state: stands ? 'approval' : 'running' };
}

export function toneOf(standing: Standing): StandingTone {
  switch (standing.state) {
    case 'running':
    case 'idle':
      return 'good';
    case 'ended':
      return 'calm';
    case 'paused':
      return standing.pause.endsInMs === null && standing.pause.kind !== 'teacher' ? 'trouble' : 'attention';
    case 'dispatch-off':
    case 'intake-off':
    case 'approval':
      return 'attention';
  }
}
