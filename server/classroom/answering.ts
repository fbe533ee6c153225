/** The life of an attempt as the classroom records and shows it: the reports that `dispatch` makes. */
import type { AttemptEnd, DispatchReports } from '../dispatch/dispatch.ts';
import type { AnswerEvent, AnswerRequest } from '../provider/answer-provider.ts';
import type { QueuedQuestion } from '../queue/queue.ts';
import type { AttemptRow, QuestionRow } from '../store/store.ts';
import { commitEnd } from './attempt-end.ts';
import { endWithLesson } from './change-question.ts';
import { findQuestion, type House, studentAudience } from './house.ts';
import { reconcilePauses, recordSettled } from './pause-log.ts';
import { putQuestion, type Room } from './room.ts';
import { newId } from './tokens.ts';

async function requestFor(house: House, room: Room, row: QuestionRow, attemptId: string): Promise<AnswerRequest> {
  // The first of its thread has nothing before it.
  const turns = row.thread === row.id ? [] : await house.store.questions.thread(row.studentId, row.thread);
  return {
    attemptId,
    model: room.lesson.model,
    instructions: room.lesson.instructions,
    turns: turns.map(({ text, answer }) => ({ question: text, answer })),
    question: row.text,
    maxOutputTokens: house.settings.maxOutputTokens,
  };
}

/** Promised and really waited are both counted from the moment of asking to the first start (Q10). */
function waitedUntil(house: House, room: Room, row: QuestionRow, startedAt: number): number {
  if (row.waitedMs !== null) return row.waitedMs;
  const asked = room.askedAt.get(row.id);
  const waited = asked === undefined ? house.clock.wall() - row.askedAt.getTime() : startedAt - asked;
  return Math.max(0, Math.round(waited));
}

export function createReports(house: House): DispatchReports {
  const { store, announcer, clock } = house;
  /** Rows as they were committed for a start that is a few milliseconds ahead. */
  const prepared = new Map<string, QuestionRow>();

  const saving = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      const value = await work();
      if (house.trouble.store) announcer.changed();
      house.trouble.store = false;
      return value;
    } catch (failed) {
      if (!house.trouble.store) house.log.error({ err: failed }, 'the store has trouble; starts wait until it is over');
      house.trouble.store = true;
      announcer.changed();
      throw failed;
    }
  };

  const prepare = async (question: QueuedQuestion, startedAt: number): Promise<AnswerRequest | 'gone'> => {
    const found = findQuestion(house, question.id);
    if (found?.row.state !== 'waiting') return 'gone';
    const { room, row } = found;
    const attemptId = newId(clock.wall());
    const startsAt = new Date(clock.wall() + Math.round(startedAt - clock.now()));
    const attempt: AttemptRow = {
      id: attemptId,
      questionId: row.id,
      number: row.attempts + 1,
      startedAt: startsAt,
      monotonicMs: startedAt,
      bootId: clock.bootId,
      firstTextAt: null,
      endedAt: null,
      outcome: null,
      detail: null,
    };
    const next: QuestionRow = {
      ...row,
      state: 'answering',
      attempts: attempt.number,
      startedAt: startsAt,
      waitedMs: waitedUntil(house, room, row, startedAt),
    };
    const request = await requestFor(house, room, row, attemptId);
    const { id, attempts, waitedMs, promisedLowMs, promisedHighMs, promisedMs } = next;
    await store.attempts.start(attempt, {
      id,
      attempts,
      startedAt: startsAt,
      waitedMs,
      promisedLowMs,
      promisedHighMs,
      promisedMs,
    });
    prepared.set(row.id, next);
    house.attempts.set(row.id, { ...attempt, model: request.model });
    return request;
  };

  const withdraw = async (questionId: string): Promise<void> => {
    prepared.delete(questionId);
    const attempt = house.attempts.get(questionId);
    if (attempt === undefined) return;
    // Null: erased meanwhile.
    const row = findQuestion(house, questionId)?.row ?? null;
    const question = row && {
      id: row.id,
      state: row.state,
      attempts: row.attempts,
      startedAt: row.startedAt,
      waitedMs: row.waitedMs,
    };
    await store.attempts.withdraw(attempt.id, question);
    house.attempts.delete(questionId);
  };

  const text = (room: Room, row: QuestionRow, event: Extract<AnswerEvent, { type: 'text' | 'reset' }>): void => {
    const before = room.partials.get(row.id) ?? { attempt: row.attempts, text: '', sent: 0 };
    // After a reset the next growth starts over at offset 0.
    const partial =
      event.type === 'reset' ? { ...before, text: '', sent: 0 } : { ...before, text: before.text + event.text };
    room.partials.set(row.id, partial);
    announcer.grew(studentAudience(row.studentId), row.id, () => {
      const current = room.partials.get(row.id);
      if (current === undefined || (current.sent === current.text.length && current.sent > 0)) return null;
      room.partials.set(row.id, { ...current, sent: current.text.length });
      return {
        questionId: row.id,
        attempt: current.attempt,
        offset: current.sent,
        text: current.text.slice(current.sent),
        complete: false,
      };
    });
  };

  return {
    starting: (question, startedAt) =>
      saving(() => house.serial(`question:${question.id}`, () => prepare(question, startedAt))),

    async withdrawn({ id: questionId }) {
      await saving(() => house.serial(`question:${questionId}`, () => withdraw(questionId)));
      await endWithLesson(house, questionId);
    },

    started({ question, followers, balanced }) {
      const now = clock.now();
      if (!balanced) house.log.error({ ledger: house.queue.ledger().total }, 'the ledger does not balance (Q7)');
      for (const id of [question.id, ...followers]) {
        const found = findQuestion(house, id);
        if (found === null) continue;
        const { room, row } = found;
        const next = prepared.get(id) ?? {
          ...row,
          state: 'answering' as const,
          waitedMs: waitedUntil(house, room, row, now),
        };
        prepared.delete(id);
        putQuestion(room, next);
        room.partials.set(id, { attempt: next.attempts, text: '', sent: 0 });
      }
    },

    event(questionId, event) {
      if (event.type !== 'text' && event.type !== 'reset') return;
      for (const id of [questionId, ...house.queue.followers(questionId)]) {
        const found = findQuestion(house, id);
        if (found !== null) text(found.room, found.row, event);
      }
    },

    ended: (questionId, end) =>
      saving(() => house.serial(`question:${questionId}`, () => commitEnd(house, questionId, end))),

    settled(questionId, facts, end: AttemptEnd) {
      recordSettled(house, questionId, facts, end);
      for (const id of facts.requeued) void endWithLesson(house, id);
    },

    changed() {
      reconcilePauses(house);
      announcer.changed();
    },
  };
}
