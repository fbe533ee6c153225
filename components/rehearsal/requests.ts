/** Rehearsals over HTTP. */
import type { Language } from '../../server/protocol/bounds.ts';
import type { Outcome } from '../../server/protocol/failures.ts';
import type { RehearsalState } from '../../server/protocol/rehearsal.ts';
import { type Fetched, post } from '../history/fetch-history.ts';

export const REHEARSAL = '/api/teacher/rehearsal';

export const beginRehearsal = (language: Language): Promise<Fetched<RehearsalState>> =>
  post<RehearsalState>(REHEARSAL, { language });

export async function stopRehearsal(): Promise<Fetched<RehearsalState>> {
  try {
    return (await (await fetch(REHEARSAL, { method: 'DELETE' })).json()) as Outcome<RehearsalState>;
  } catch {
    return { ok: false, failure: { code: 'not-connected' } };
  }
}
