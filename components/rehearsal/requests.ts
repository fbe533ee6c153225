/** Rehearsals over HTTP. */
import type { Language } from '../../server/protocol/bounds.ts';
import type { RehearsalState } from '../../server/protocol/rehearsal.ts';
import { type Fetched, post, remove } from '../connection/http.ts';

export const REHEARSAL = '/api/teacher/rehearsal';

export const beginRehearsal = (language: Language): Promise<Fetched<RehearsalState>> =>
  post<RehearsalState>(REHEARSAL, { language });

export const stopRehearsal = (): Promise<Fetched<RehearsalState>> => remove<RehearsalState>(REHEARSAL);
