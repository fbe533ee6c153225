/** The questions of the desk in the order in which a teacher reads them. Pure. */
import type { DeskQuestion } from '../../../server/protocol/views.ts';

export type DeskLine = {
  /** By ticket: the longest under way first. */
  readonly answering: readonly DeskQuestion[];
  /** By place. */
  readonly waiting: readonly DeskQuestion[];
  /** The last that ended first. */
  readonly ended: readonly DeskQuestion[];
  /** Of the ended: those that got no answer through no wish of anybody. */
  readonly failed: readonly DeskQuestion[];
};

export function lineOf(questions: Readonly<Record<string, DeskQuestion>>): DeskLine {
  const all = Object.values(questions);
  const placeOf = ({ progress }: DeskQuestion) => (progress.state === 'waiting' ? progress.place : 0);
  // A held one has the place of the one behind it: it is not counted before anybody.
  const heldOf = ({ progress }: DeskQuestion) => Number(progress.state === 'waiting' && progress.held);
  const answering = all.filter(({ progress }) => progress.state === 'answering');
  const waiting = all.filter(({ progress }) => progress.state === 'waiting');
  const ended = all.filter(({ progress }) => progress.state !== 'waiting' && progress.state !== 'answering');
  const byTicket = (a: DeskQuestion, b: DeskQuestion) => a.ticket - b.ticket;
  ended.sort(byTicket).reverse();
  return {
    answering: answering.sort(byTicket),
    waiting: waiting.sort((a, b) => placeOf(a) - placeOf(b) || heldOf(b) - heldOf(a) || byTicket(a, b)),
    ended,
    failed: ended.filter(({ progress }) => progress.state === 'failed'),
  };
}

/** When the one that waits longest asked (epoch ms); null when nobody waits. */
export function oldestOf(waiting: readonly DeskQuestion[]): number | null {
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ askedAt }) => askedAt));
}
