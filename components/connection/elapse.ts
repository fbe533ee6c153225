/** Lets time pass in a view: everything that counts down from the moment of sending, and nothing else. */
import type { View } from '../../server/protocol/events.ts';
import type { LineFace, PauseView, QuestionProgress } from '../../server/protocol/views.ts';

type Asked = { readonly progress: QuestionProgress };

/** The same view, `ms` later. What holds no time keeps its identity. */
export function elapse<V extends View>(view: V, ms: number): V {
  if (ms <= 0) return view;
  const later = { ...view, line: line(view.line, ms) };
  if ('pauses' in later) Object.assign(later, { pauses: later.pauses.map((each) => pause(each, ms)) });
  if ('questions' in later) Object.assign(later, { questions: questions(later.questions, ms) });
  return later;
}

function line(face: LineFace, ms: number): LineFace {
  return face.pause ? { ...face, pause: pause(face.pause, ms) } : face;
}

function pause(view: PauseView, ms: number): PauseView {
  return view.endsInMs === null ? view : { ...view, endsInMs: Math.max(0, view.endsInMs - ms) };
}

function questions(all: Readonly<Record<string, Asked>>, ms: number): Record<string, Asked> {
  return Object.fromEntries(Object.entries(all).map(([id, question]) => [id, asked(question, ms)]));
}

function asked(question: Asked, ms: number): Asked {
  const { progress } = question;
  if (progress.state !== 'waiting' || progress.wait === null) return question;
  const wait = {
    lowMs: Math.max(0, progress.wait.lowMs - ms),
    highMs: Math.max(0, progress.wait.highMs - ms),
  };
  return { ...question, progress: { ...progress, wait } };
}
