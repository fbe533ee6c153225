/** The questions of the desk in the order in which a teacher reads them. Pure. */
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';

export type DeskLine = {
  /** By ticket: the longest under way first. */
  readonly answering: readonly DeskQuestion[];
  /** By place. */
  readonly waiting: readonly DeskQuestion[];
  /** Of the waiting: those that the teacher has to approve first. */
  readonly toApprove: readonly DeskQuestion[];
  /** The last that ended first. */
  readonly ended: readonly DeskQuestion[];
  /** Of the ended: those that got no answer through no wish of anybody. */
  readonly failed: readonly DeskQuestion[];
};

const unapproved = (progress: DeskQuestion['progress']) => progress.state === 'waiting' && progress.unapproved;

export function lineOf(questions: Readonly<Record<string, DeskQuestion>>): DeskLine {
  const all = Object.values(questions);
  const placeOf = ({ progress }: DeskQuestion) => (progress.state === 'waiting' ? progress.place : 0);
  // A held one has the place of the one behind it: it is not counted before anybody.
  const heldOf = ({ progress }: DeskQuestion) =>
    Number(progress.state === 'waiting' && (progress.held || progress.unapproved));
  const answering = all.filter(({ progress }) => progress.state === 'answering');
  const waiting = all.filter(({ progress }) => progress.state === 'waiting');
  const ended = all.filter(({ progress }) => progress.state !== 'waiting' && progress.state !== 'answering');
  const byTicket = (a: DeskQuestion, b: DeskQuestion) => a.ticket - b.ticket;
  ended.sort(byTicket).reverse();
  waiting.sort((a, b) => placeOf(a) - placeOf(b) || heldOf(b) - heldOf(a) || byTicket(a, b));
  return {
    answering: answering.sort(byTicket),
    waiting,
    toApprove: waiting.filter(({ progress, leaving }) => unapproved(progress) && leaving === null),
    ended,
    failed: ended.filter(({ progress }) => progress.state === 'failed'),
  };
}

/** When the one that waits longest asked (epoch ms); null when nobody waits. */
export function oldestOf(waiting: readonly DeskQuestion[]): number | null {
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ askedAt }) => askedAt));
}
