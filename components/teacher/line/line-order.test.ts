import { describe, expect, it } from 'vitest';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { aDeskQuestion } from '../desk-question-for-tests.ts';
import { lineOf, oldestOf } from './line-order.ts';

const waiting = (ticket: number, place: number) =>
  aDeskQuestion(ticket, { state: 'waiting', place, wait: null, refused: false, held: false, unapproved: false });

describe('the line on the desk', () => {
  const all = [
    waiting(9, 1),
    waiting(7, 2),
    waiting(8, 3),
    aDeskQuestion(6, { state: 'answering', attempt: 1 }),
    aDeskQuestion(5, { state: 'answering', attempt: 2 }),
    aDeskQuestion(2, { state: 'answered' }),
    aDeskQuestion(4, { state: 'failed', trouble: 'timeout', mayAskAgain: true }),
    aDeskQuestion(3, { state: 'cancelled', by: 'student' }),
  ];
  const line = lineOf(Object.fromEntries(all.map((each) => [each.id, each])));
  const tickets = (questions: readonly DeskQuestion[]) => questions.map(({ ticket }) => ticket);

  it('Q2 keeps the order of places, which need not be the order of tickets', () => {
    expect(tickets(line.waiting)).toEqual([9, 7, 8]);
  });

  it('puts every question in exactly one part, failed ones in view twice', () => {
    expect(tickets(line.answering)).toEqual([5, 6]);
    expect(tickets(line.ended)).toEqual([4, 3, 2]);
    expect(tickets(line.failed)).toEqual([4]);
  });

  it('Q2.9 shows what has to be approved in the order of places, without what leaves', () => {
    const unapproved = (ticket: number, leaving: DeskQuestion['leaving'] = null): DeskQuestion => ({
      ...aDeskQuestion(ticket, {
        state: 'waiting',
        place: 1,
        wait: null,
        refused: false,
        held: false,
        unapproved: true,
      }),
      leaving,
    });
    const some = [waiting(7, 1), unapproved(9), unapproved(8), unapproved(6, { as: 'declined', at: 1 })];
    const { toApprove, waiting: all } = lineOf(Object.fromEntries(some.map((each) => [each.id, each])));
    expect(tickets(toApprove)).toEqual([8, 9]);
    expect(tickets(all)).toEqual([6, 8, 9, 7]);
  });

  it('knows who has waited longest', () => {
    expect(oldestOf(line.waiting)).toBe(7_000);
    expect(oldestOf([])).toBeNull();
  });
});
