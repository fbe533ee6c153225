/**
 * What a screen holds of its server, as a pure reducer: snapshot, change and growth in, the next held state out.
 * Knows nothing of sockets or clocks; `at` is the monotonic time (ms) at which a message arrived.
 *
 * A message that does not fit (a revision was skipped, an offset leaves a hole) marks the state as stale; the owner then
 * asks for a new snapshot. A message that is older than what is held is dropped.
 */
import type { Change, Growth, Snapshot, View } from '../../server/protocol/events.ts';
import type { AnswerText } from '../../server/protocol/views.ts';
import { elapse } from './elapse.ts';

export type Answers = Readonly<Record<string, AnswerText>>;

export type Held<V extends View> = {
  readonly revision: number;
  /** Its `…InMs` and its waits count from `receivedAt`, whichever message brought them. */
  readonly view: V;
  readonly answers: Answers;
  readonly receivedAt: number;
  /** Added to `performance.now()` it gives the server's wall clock (epoch ms). */
  readonly serverClock: number;
  /** Something was missed: a new snapshot is needed. */
  readonly stale: boolean;
};

export type Message<V extends View> =
  | { readonly type: 'snapshot'; readonly at: number; readonly snapshot: Snapshot<V> }
  | { readonly type: 'changed'; readonly at: number; readonly change: Change<V> }
  | { readonly type: 'grew'; readonly growth: Growth };

/** `null` is the state before the first snapshot; what comes before it is dropped, since the snapshot will hold it. */
export function receive<V extends View>(held: Held<V> | null, message: Message<V>): Held<V> | null {
  if (message.type === 'snapshot') {
    const { revision, view, answers, sentAt } = message.snapshot;
    return { revision, view, answers, receivedAt: message.at, serverClock: sentAt - message.at, stale: false };
  }
  if (held === null) return null;
  return message.type === 'changed' ? applyChange(held, message.change, message.at) : applyGrowth(held, message.growth);
}

function applyChange<V extends View>(held: Held<V>, change: Change<V>, at: number): Held<V> {
  if (change.revision <= held.revision) return held;
  if (change.revision > held.revision + 1) return markStale(held);

  const view = { ...elapse(held.view, at - held.receivedAt), ...change.set };
  const answers = { ...held.answers };
  if (change.questions && 'questions' in view) {
    const questions: Record<string, unknown> = { ...view.questions };
    for (const [id, question] of Object.entries(change.questions)) {
      if (question === null) {
        delete questions[id];
        delete answers[id];
      } else {
        questions[id] = question;
      }
    }
    Object.assign(view, { questions });
  }
  return { ...held, revision: change.revision, view, answers, receivedAt: at };
}

function applyGrowth<V extends View>(held: Held<V>, growth: Growth): Held<V> {
  const before = held.answers[growth.questionId];
  if (before && growth.attempt < before.attempt) return held;

  const text = grown(before?.attempt === growth.attempt ? before.text : '', growth);
  if (text === null) return markStale(held);
  const answer: AnswerText = { attempt: growth.attempt, text, complete: growth.complete };
  return { ...held, answers: { ...held.answers, [growth.questionId]: answer } };
}

/** The text with the growth added; what is already there is not added twice. Null: it does not fit. */
function grown(text: string, { offset, text: more }: Growth): string | null {
  if (offset === 0) return more;
  if (offset > text.length) return null;
  const overlap = text.slice(offset);
  if (more.startsWith(overlap)) return text + more.slice(overlap.length);
  return overlap.startsWith(more) ? text : null;
}

function markStale<V extends View>(held: Held<V>): Held<V> {
  return held.stale ? held : { ...held, stale: true };
}
