/** The ledger as a sum (Q7): every accepted question stands in exactly one place. Pure. */
import type { LedgerView } from '../../../server/protocol/desk-views.ts';

export const PLACES = [
  'answered',
  'answeredByHand',
  'waiting',
  'running',
  'cancelled',
  'declined',
  'failed',
] as const satisfies readonly (keyof LedgerView)[];

/** How many accepted questions no place accounts for; 0 is right, anything else is a fault to report. */
export function missingIn(ledger: LedgerView): number {
  return PLACES.reduce((left, place) => left - ledger[place], ledger.accepted);
}
