import type { DeskQuestion } from '../../server/protocol/desk-views.ts';

/** A question as it stands on the desk, asked a second after the one with the ticket before. */
export function aDeskQuestion(ticket: number, progress: DeskQuestion['progress'], studentId = 'ann'): DeskQuestion {
  return {
    id: `q${ticket}`,
    ticket,
    student: { id: studentId, name: studentId },
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
  };
}
