/**
 * One open screen and what it has been sent. Knows how to tell a screen what changed; not what a screen shows, and not
 * how it is reached.
 */
import type { Change, Farewell, Growth, Snapshot, View } from '../protocol/events.ts';
import type { AnswerText } from '../protocol/views.ts';
import type { Part } from './part.ts';

/** A view in parts. `questions` only where the view has them. */
export type Projection<V extends View> = {
  readonly parts: { readonly [Name in keyof Omit<V, 'questions'>]: Part<V[Name]> };
  readonly questions?: ReadonlyMap<string, Part<unknown>>;
};

/** The way to a browser, handed in by `realtime`. */
export type ScreenPort = {
  snapshot(snapshot: Snapshot<View>): void;
  changed(change: Change<View>): void;
  grew(growth: Growth): void;
  farewell(reason: Farewell['reason']): void;
  /** True while the browser does not keep up: changes are gathered, and a snapshot follows when it does. */
  congested(): boolean;
};

export type Screen = {
  /** Sends everything anew. */
  refresh(): void;
  /** Sends what changed since the last time; nothing when nothing did. */
  update(): void;
  grew(growth: Growth): void;
  readonly port: Pick<ScreenPort, 'farewell'>;
};

type Sent = { parts: Map<string, string>; questions: Map<string, string> };

const stampsOf = (entries: Iterable<[string, Part<unknown>]>) =>
  new Map(Array.from(entries, ([name, { stamp }]) => [name, stamp]));

export function createScreen(
  port: ScreenPort,
  project: () => Projection<View>,
  answers: () => Record<string, AnswerText>,
): Screen {
  let revision = 0;
  let sent: Sent | null = null;

  const refresh = () => {
    const { parts, questions } = project();
    const view: Record<string, unknown> = {};
    for (const [name, { value }] of Object.entries(parts)) view[name] = value;
    if (questions !== undefined)
      view.questions = Object.fromEntries(Array.from(questions, ([id, { value }]) => [id, value]));
    revision += 1;
    sent = { parts: stampsOf(Object.entries(parts)), questions: stampsOf(questions ?? []) };
    port.snapshot({ revision, sentAt: Date.now(), view: view as View, answers: answers() });
  };

  const update = () => {
    if (sent === null) return;
    if (port.congested()) {
      behind = true;
      return;
    }
    if (behind) {
      behind = false;
      refresh();
      return;
    }
    const before = sent;
    const { parts, questions } = project();
    const set: Record<string, unknown> = {};
    for (const [name, { value, stamp }] of Object.entries(parts)) {
      if (before.parts.get(name) === stamp) continue;
      before.parts.set(name, stamp);
      set[name] = value;
    }
    const changed: Record<string, unknown> = {};
    for (const [id, { value, stamp }] of questions ?? []) {
      if (before.questions.get(id) === stamp) continue;
      before.questions.set(id, stamp);
      changed[id] = value;
    }
    for (const id of before.questions.keys()) {
      if (questions?.has(id)) continue;
      before.questions.delete(id);
      changed[id] = null;
    }
    const hasSet = Object.keys(set).length > 0;
    const hasQuestions = Object.keys(changed).length > 0;
    if (!hasSet && !hasQuestions) return;
    revision += 1;
    port.changed({
      revision,
      ...(hasSet ? { set } : {}),
      ...(hasQuestions ? { questions: changed } : {}),
    } as Change<View>);
  };

  let behind = false;

  return {
    port,
    refresh,
    update,
    grew(growth) {
      if (sent === null || behind) return;
      if (port.congested()) behind = true;
      else port.grew(growth);
    },
  };
}
