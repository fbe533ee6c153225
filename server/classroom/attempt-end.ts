/** What the end of an attempt leaves in the store, and then on the screens: one commit. */
import type { AttemptEnd } from '../dispatch/dispatch.ts';
import type { AnswerTrouble } from '../protocol/failures.ts';
import type { TokenUse } from '../provider/answer-provider.ts';
import { cost } from '../provider/prices.ts';
import type { Withdrawal } from '../queue/queue.ts';
import type { AnswerRow, AttemptRow, AttemptUseRow, QuestionRow, RefusalRow, Use } from '../store/store.ts';
import { expectedTokens } from './ask.ts';
import { refusalView, withRefusal } from './desk-facts.ts';
import { endedRow, handAnswer } from './ending.ts';
import { findQuestion, type House, studentAudience } from './house.ts';
import { putQuestion, type Room } from './room.ts';
import { newId } from './tokens.ts';

/** What stands in place of tokens when the provider told none. */
const NO_TOKENS = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 };

/** What the attempt was asked with: the lesson may have changed its model meanwhile. */
type Asked = { readonly by: AttemptUseRow['by']; readonly model: string };

/** The demo's answers are free. */
const priced = (used: TokenUse, { by, model }: Asked): Use => ({
  inputTokens: used.input,
  cacheReadTokens: used.cacheRead,
  cacheWriteTokens: used.cacheWrite,
  outputTokens: used.output,
  costUsd: by === 'demo' ? 0 : cost(used, model),
});

function answerRow(
  house: House,
  room: Room,
  row: QuestionRow,
  end: AttemptEnd,
  asked: Asked,
  complete: boolean,
): AnswerRow {
  return {
    questionId: row.id,
    attempt: row.attempts,
    text: room.partials.get(row.id)?.text ?? '',
    complete,
    ...asked,
    stopReason: end.stopReason,
    ...priced(end.use ?? NO_TOKENS, asked),
    serviceMs: Math.max(0, Math.round(end.endedAt - (end.startedAt ?? end.endedAt))),
    at: new Date(house.clock.wall()),
  };
}

function troubleOf(end: AttemptEnd): AnswerTrouble {
  switch (end.failure?.type) {
    case 'timeout':
      return 'timeout';
    case 'rejected':
      return 'rejected';
    case 'unsafe':
      return 'unsafe';
    case 'broken':
      return end.failure.reason === 'crashed' ? 'crashed-twice' : 'provider';
    default:
      return 'provider';
  }
}

/** The question's row after this end, and the answer that goes with it. */
function afterwards(
  house: House,
  room: Room,
  row: QuestionRow,
  end: AttemptEnd,
  asked: Asked,
): { row: QuestionRow; answer: AnswerRow | null } {
  const endedAt = new Date(house.clock.wall());
  const partial = room.partials.get(row.id)?.text ?? '';
  const answer = (complete: boolean) => answerRow(house, room, row, end, asked, complete);
  const unfinished = () => (partial === '' ? null : answer(false));
  const detail = end.failure?.detail ?? null;
  switch (end.outcome.type) {
    case 'answered':
      return { row: { ...row, state: 'answered', endedAt }, answer: answer(!end.truncated) };
    case 'refused':
    case 'again': {
      const refused = end.failure?.type === 'refused';
      const strikes = row.strikes + (end.outcome.strike === true ? 1 : 0);
      const back: QuestionRow = {
        ...row,
        state: 'waiting',
        atHead: true,
        rank: null,
        refused: row.refused || refused,
        strikes,
        detail,
      };
      return { row: back, answer: null };
    }
    case 'failed':
      return { row: { ...row, state: 'failed', reason: troubleOf(end), detail, endedAt }, answer: unfinished() };
    case 'cancelled': {
      const ending = room.endings.get(row.id) ?? { as: end.outcome.as, reason: 'teacher', text: null };
      const ended = endedRow(row, ending, house.clock.wall());
      return {
        row: ended,
        answer: ending.text === null ? unfinished() : handAnswer(row, ending.text, house.clock.wall()),
      };
    }
  }
}

const attemptOutcome = (end: AttemptEnd): NonNullable<AttemptRow['outcome']> =>
  end.outcome.type === 'again' ? 'failed' : end.outcome.type;

function refusalRow(house: House, questionId: string, end: AttemptEnd): RefusalRow | null {
  if (end.failure?.type !== 'refused') return null;
  const { kind, status, retryAfterMs, detail } = end.failure;
  const intervalMs = Math.round(house.queue.pace().intervalMs);
  return {
    id: newId(house.clock.wall()),
    questionId,
    at: new Date(house.clock.wall()),
    kind,
    status,
    retryAfterMs: retryAfterMs === null ? null : Math.round(retryAfterMs),
    detail: detail.slice(0, 4000),
    intervalBeforeMs: intervalMs,
    // Written again when the queue has decided: it is told only after this commit.
    intervalAfterMs: intervalMs,
  };
}

/** Tells the student's screens how the text ends: the rest of it, complete or not, or that it starts over. */
function showEnd(house: House, room: Room, row: QuestionRow, answer: AnswerRow | null): void {
  const partial = room.partials.get(row.id);
  room.partials.delete(row.id);
  const audience = studentAudience(row.studentId);
  house.announcer.drop(row.id);
  if (answer !== null) {
    const { attempt, text, complete } = answer;
    room.threads.get(row.studentId)?.texts.set(row.id, { attempt, text, complete });
    const offset = answer.by === 'teacher' ? 0 : (partial?.sent ?? 0);
    house.announcer.tell(audience, { questionId: row.id, attempt, offset, text: text.slice(offset), complete });
  }
}

/** Who ended the leader's question did not end theirs; and the request was the leader's: they cost nothing more. */
const endForFollowers = (end: AttemptEnd): AttemptEnd => ({
  ...end,
  use: null,
  outcome: end.outcome.type === 'cancelled' ? { type: 'again', strike: false } : end.outcome,
});

/**
 * Ends a question that is answered together with another; the answer goes on for that one. Its ending stands in
 * `room.endings`. False: it is not answered so, or no longer.
 */
export function endFollower(house: House, questionId: string, as: Withdrawal): Promise<boolean> {
  return house.serial(`question:${questionId}`, async () => {
    const found = findQuestion(house, questionId);
    if (found?.row.state !== 'answering' || house.attempts.has(questionId)) return false;
    const { room } = found;
    const ended: AttemptEnd = {
      outcome: { type: 'cancelled', as },
      failure: null,
      stopReason: null,
      truncated: false,
      use: null,
      startedAt: null,
      upstreamAt: null,
      firstTextAt: null,
      endedAt: house.clock.now(),
    };
    const asked: Asked = { by: house.provider.face.kind, model: room.lesson.model };
    const own = afterwards(house, room, found.row, ended, asked);
    await house.store.attempts.end({
      attemptId: null,
      endedAt: new Date(house.clock.wall()),
      outcome: 'cancelled',
      firstTextAt: null,
      detail: null,
      questions: [own],
      use: null,
      refusal: null,
    });
    // The answer has come to its end in these milliseconds, for all of them.
    if (house.queue.cancel(questionId, house.clock.now(), as) === 'unknown') return false;
    putQuestion(room, own.row);
    showEnd(house, room, own.row, own.answer);
    return true;
  });
}

export async function commitEnd(house: House, questionId: string, end: AttemptEnd): Promise<void> {
  const found = findQuestion(house, questionId);
  if (found === null) return;
  const { room } = found;
  const attempt = house.attempts.get(questionId) ?? null;
  const refusal = refusalRow(house, questionId, end);
  const asked: Asked = { by: house.provider.face.kind, model: attempt?.model ?? room.lesson.model };
  const own = afterwards(house, room, found.row, end, asked);
  const followers = house.queue.followers(questionId).flatMap((id) => {
    const follower = room.questions.get(id);
    return follower === undefined ? [] : [afterwards(house, room, follower, endForFollowers(end), asked)];
  });
  const at = new Date(house.clock.wall());
  const used = end.use === null ? null : priced(end.use, asked);
  // Nobody else tells it when the attempt leaves no text, or the teacher's stands in its place.
  const alone = own.answer === null || own.answer.by === 'teacher';
  await house.store.attempts.end({
    attemptId: attempt?.id ?? null,
    endedAt: at,
    outcome: attemptOutcome(end),
    firstTextAt:
      end.firstTextAt === null ? null : new Date(house.clock.wall() - Math.round(house.clock.now() - end.firstTextAt)),
    detail: end.failure?.detail ?? null,
    questions: [own, ...followers],
    use: used !== null && alone ? { questionId, attempt: found.row.attempts, at, ...asked, ...used } : null,
    refusal,
  });
  house.attempts.delete(questionId);
  if (end.outcome.type === 'answered' && end.use !== null) {
    const { input, cacheWrite, output } = end.use;
    house.forecast.learn(expectedTokens(house, room, found.row.text), {
      inputTokens: input + cacheWrite,
      outputTokens: output,
    });
  }
  for (const { row, answer } of [own, ...followers]) {
    putQuestion(room, row);
    showEnd(house, room, row, answer);
  }
  if (used !== null) {
    room.tokens = {
      input: room.tokens.input + used.inputTokens + used.cacheReadTokens + used.cacheWriteTokens,
      output: room.tokens.output + used.outputTokens,
      costUsd: room.tokens.costUsd + used.costUsd,
    };
    house.spent(used.costUsd);
  }
  if (refusal !== null) {
    house.facts = withRefusal(house.facts, refusalView(refusal, found.row.ticket));
    house.refusals.set(questionId, refusal);
  }
}
