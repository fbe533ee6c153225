/** What screens are told, for tests: put together as a browser does, by the contract alone. */
import type { TeacherView } from '../protocol/desk-views.ts';
import type { Change, Growth, Snapshot, View } from '../protocol/events.ts';
import type { AnswerText, StudentView } from '../protocol/views.ts';
import type { World } from './classroom-for-tests.ts';
import type { ScreenPort } from './screen.ts';

/** A student's browser, which says when what it was told has a gap (`torn`). */
export function createBrowser() {
  const state = {
    view: null as StudentView | null,
    answers: {} as Record<string, AnswerText>,
    revision: 0,
    farewell: null as string | null,
    torn: false,
  };
  const port: ScreenPort = {
    snapshot(snapshot: Snapshot<View>) {
      state.view = structuredClone(snapshot.view) as StudentView;
      state.answers = { ...snapshot.answers };
      state.revision = snapshot.revision;
    },
    changed(change: Change<View>) {
      if (change.revision !== state.revision + 1) state.torn = true;
      state.revision = change.revision;
      const questions: Record<string, unknown> = { ...state.view?.questions };
      for (const [id, question] of Object.entries(change.questions ?? {})) {
        if (question === null) delete questions[id];
        else questions[id] = question;
      }
      state.view = { ...state.view, ...change.set, questions } as StudentView;
    },
    grew({ questionId, attempt, offset, text, complete }: Growth) {
      const before = state.answers[questionId];
      if (offset !== 0 && before?.text.length !== offset) state.torn = true;
      state.answers[questionId] = { attempt, text: (offset === 0 ? '' : (before?.text ?? '')) + text, complete };
    },
    farewell: (reason) => {
      state.farewell = reason;
    },
    congested: () => false,
  };
  return { state, port };
}

/** How the question with this ticket stands on a student's screen. */
export const progressOf = ({ state }: ReturnType<typeof createBrowser>, ticket: number) =>
  Object.values(state.view?.questions ?? {}).find((question) => question.ticket === ticket)?.progress;

/** A teacher's desk; gives what it shows at the moment of asking. */
export async function deskOf({
  classroom,
  lessonId,
}: Pick<World, 'classroom' | 'lessonId'>): Promise<() => TeacherView> {
  const browser = createBrowser();
  const watch = await classroom.watchAsTeacher(lessonId, browser.port);
  return () => {
    watch.refresh();
    return browser.state.view as unknown as TeacherView;
  };
}
