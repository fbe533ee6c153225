import { describe, expect, it } from 'vitest';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import type { QuestionProgress } from '../../../server/protocol/views.ts';
import { lineOf, oldestOf } from './line-order.ts';

const question = (ticket: number, progress: QuestionProgress): DeskQuestion => ({
  id: `q${ticket}`,
  ticket,
  student: { id: 's', name: 'Ann' },
  excerpt: '',
  askedAt: ticket * 1_000,
  attempts: 0,
  progress,
  waitedMs: null,
  promised: null,
  thumb: null,
  leaving: null,
  editedAt: null,
  detail: null,
});
const waiting = (ticket: number, place: number) =>
  question(ticket, { state: 'waiting', place, wait: null, refused: false, held: false, unapproved: false });

describe('the line on the desk', () => {
  const all = [
    waiting(9, 1),
    waiting(7, 2),
    waiting(8, 3),
    question(6, { state: 'answering', attempt: 1 }),
    question(5, { state: 'answering', attempt: 2 }),
    question(2, { state: 'answered' }),
    question(4, { state: 'failed', trouble: 'timeout', mayAskAgain: true }),
    question(3, { state: 'cancelled', by: 'student' }),
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
      ...question(ticket, { state: 'waiting', place: 1, wait: null, refused: false, held: false, unapproved: true }),
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
