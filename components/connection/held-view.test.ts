import { describe, expect, it } from 'vitest';
import type { Growth } from '../../server/protocol/events.ts';
import type { QuestionView, StudentView } from '../../server/protocol/views.ts';
import { type Held, type Message, receive } from './held-view.ts';

function question(id: string, progress: QuestionView['progress']): QuestionView {
  return {
    id,
    clientId: id,
    ticket: 1,
    text: `Why ${id}?`,
    askedAt: 0,
    edited: false,
    thread: 't',
    thumb: null,
    progress,
  };
}

const view: StudentView = {
  lesson: {
    id: 'l',
    code: 'ABC234',
    title: 'Light',
    state: 'open',
    intake: true,
    dispatch: true,
    merging: false,
    announcement: null,
    maxWaiting: 1,
    endsAt: null,
  },
  me: { id: 's', name: 'Ann', muted: false, left: null, needsHelp: false },
  demo: false,
  line: { waiting: 2, answering: 0, pause: { kind: 'pace', endsInMs: 60_000, endsAt: 0 } },
  questions: {
    a: question('a', {
      state: 'waiting',
      place: 2,
      wait: { lowMs: 4_000, highMs: 9_000 },
      refused: false,
      held: false,
      unapproved: false,
    }),
    b: question('b', { state: 'answering', attempt: 1 }),
  },
};
const start = receive<StudentView>(null, {
  type: 'snapshot',
  at: 1_000,
  snapshot: { revision: 5, sentAt: 5_000, view, answers: { b: { attempt: 1, text: 'Because', complete: false } } },
});

function receiveAll(...messages: Message<StudentView>[]): Held<StudentView> {
  const held = messages.reduce<Held<StudentView> | null>(receive, start);
  if (held === null) throw new Error('Nothing is held');
  return held;
}
const grew = (growth: Partial<Growth>): Message<StudentView> => ({
  type: 'grew',
  growth: { questionId: 'b', attempt: 1, offset: 7, text: ' it', complete: false, ...growth },
});
const textOf = (held: Held<StudentView>) => held.answers.b?.text;

describe('a held view', () => {
  it('drops what comes before the first snapshot', () => {
    expect(receive<StudentView>(null, grew({}))).toBeNull();
  });

  it('takes whole parts and single questions of a change', () => {
    const held = receiveAll({
      type: 'changed',
      at: 1_000,
      change: { revision: 6, set: { demo: true }, questions: { b: null, c: question('c', { state: 'answered' }) } },
    });
    expect(held.view.demo).toBe(true);
    expect(Object.keys(held.view.questions)).toEqual(['a', 'c']);
    expect(held.answers).toEqual({});
    expect(held.view.questions.a).toBe(view.questions.a);
  });

  it('lets the time pass in what a change does not bring', () => {
    const held = receiveAll({ type: 'changed', at: 4_000, change: { revision: 6, set: { demo: true } } });
    expect(held.receivedAt).toBe(4_000);
    expect(held.serverClock).toBe(4_000);
    expect(held.view.line.pause?.endsInMs).toBe(57_000);
    expect(held.view.questions.a?.progress).toMatchObject({ wait: { lowMs: 1_000, highMs: 6_000 } });
    expect(held.view.questions.b).toBe(view.questions.b);
  });

  it('is stale after a gap in the revisions, until a snapshot', () => {
    const gap: Message<StudentView> = { type: 'changed', at: 1_000, change: { revision: 7, set: { demo: true } } };
    expect(receiveAll(gap)).toMatchObject({ stale: true, revision: 5, view });
    expect(
      receiveAll(gap, { type: 'snapshot', at: 2_000, snapshot: { revision: 2, sentAt: 0, view, answers: {} } }),
    ).toMatchObject({
      stale: false,
      revision: 2,
    });
  });

  it('drops a change that it has already', () => {
    expect(receiveAll({ type: 'changed', at: 9_000, change: { revision: 5, set: { demo: true } } })).toBe(start);
  });

  it('adds what grew, once', () => {
    expect(textOf(receiveAll(grew({})))).toBe('Because it');
    expect(textOf(receiveAll(grew({}), grew({}), grew({ offset: 3, text: 'ause it is' })))).toBe('Because it is');
    expect(textOf(receiveAll(grew({ offset: 0, text: 'Anew' })))).toBe('Anew');
    expect(textOf(receiveAll(grew({ attempt: 2, offset: 0, text: 'Second' }), grew({})))).toBe('Second');
  });

  it('is stale when an offset leaves a hole or the text differs', () => {
    for (const misfit of [grew({ offset: 8 }), grew({ offset: 3, text: 'xx' }), grew({ attempt: 2, offset: 1 })]) {
      expect(receiveAll(misfit)).toMatchObject({ stale: true, answers: { b: { text: 'Because' } } });
    }
  });
});

/** mulberry32 */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('whatever is lost, doubled or late', () => {
  const seeds = [1, 2, 3, Math.floor(Math.random() * 2 ** 31)];
  it.each(seeds)('a screen shows only what the server had, and knows when it is behind (seed %i)', (seed) => {
    const next = random(seed);
    const below = (n: number) => Math.floor(next() * n);
    for (let lesson = 0; lesson < 200; lesson++) {
      let truth = { revision: 0, sentAt: 0, view, answers: {} as Record<string, Held<StudentView>['answers'][string]> };
      const wire: Message<StudentView>[] = [];
      let held: Held<StudentView> | null = null;
      const snapshot = (): Message<StudentView> => ({ type: 'snapshot', at: 0, snapshot: structuredClone(truth) });
      const deliver = (message: Message<StudentView>) => {
        held = receive(held, message);
        if (held?.stale && next() < 0.5) held = receive(held, snapshot());
      };
      const shown = () => held as unknown as Held<StudentView>;
      const had = new Set<string>();
      deliver(snapshot());
      for (let step = 0; step < 60; step++) {
        const id = 'abcd'[below(4)] as string;
        if (next() < 0.5) {
          const revision = truth.revision + 1;
          const { [id]: gone, ...others } = truth.view.questions;
          const now = gone === undefined || next() < 0.7 ? question(id, { state: 'answering', attempt: step }) : null;
          const answers = { ...truth.answers };
          if (now === null) delete answers[id];
          const questions = now === null ? others : { ...truth.view.questions, [id]: now };
          truth = { ...truth, revision, view: { ...truth.view, demo: next() < 0.5, questions }, answers };
          const set = { demo: truth.view.demo };
          wire.push({ type: 'changed', at: 0, change: { revision, set, questions: { [id]: now } } });
        } else if (truth.view.questions[id]) {
          const before = truth.answers[id] ?? { attempt: 1, text: '', complete: false };
          const over = next() < 0.15;
          const attempt = over ? before.attempt + 1 : before.attempt;
          const offset = over ? 0 : before.text.length;
          const text = 'abcdefgh'.slice(0, 1 + below(8));
          const answer = { attempt, text: (over ? '' : before.text) + text, complete: false };
          truth = { ...truth, answers: { ...truth.answers, [id]: answer } };
          had.add(`${id} ${attempt} ${answer.text}`);
          wire.push({ type: 'grew', growth: { questionId: id, attempt, offset, text, complete: false } });
        }
        while (wire.length > 0 && next() < 0.6) {
          const message = wire.shift() as Message<StudentView>;
          if (next() < 0.1) continue;
          deliver(message);
          if (next() < 0.1) deliver(message);
          for (const [of, answer] of Object.entries(shown().answers)) {
            expect(had.has(`${of} ${answer.attempt} ${answer.text}`)).toBe(true);
          }
        }
      }
      for (const message of wire) deliver(message);
      if (shown().stale) deliver(snapshot());
      if (shown().revision === truth.revision) expect(shown().view).toEqual(truth.view);
    }
  });
});
