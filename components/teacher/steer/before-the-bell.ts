import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';

export type BeforeTheBell = Record<'served' | 'late' | 'unknown', readonly number[]>;

/**
 * Tickets of those whose answer starts within `leftMs` in nine plays of ten, of those for whom that can't be promised,
 * and of those for whom nothing can be said (held, or paused without an end). `leftMs` counts from the moment at which
 * the waits were sent.
 */
export function beforeTheBell(waiting: readonly DeskQuestion[], leftMs: number): BeforeTheBell {
  const result = { served: [] as number[], late: [] as number[], unknown: [] as number[] };
  for (const { ticket, progress, leaving } of waiting) {
    if (progress.state !== 'waiting' || leaving !== null) continue;
    if (progress.wait === null) result.unknown.push(ticket);
    else if (progress.wait.highMs <= leftMs) result.served.push(ticket);
    else result.late.push(ticket);
  }
  return result;
}
