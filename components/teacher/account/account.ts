/** The teacher's HTTP routes. */

import type { Outcome } from '../../../server/protocol/failures.ts';
import type { SendFailure } from '../../connection/send.ts';

export type AccountOutcome = Outcome<null> | { readonly ok: false; readonly failure: SendFailure };

async function post(path: string, body: object): Promise<AccountOutcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Outcome<null>;
  } catch {
    return { ok: false, failure: { code: 'not-connected' } };
  }
}

export const signIn = (password: string) => post('/api/teacher/sign-in', { password });
export const signOut = () => post('/api/teacher/sign-out', {});
export const setUp = (token: string, password: string) => post('/api/teacher/setup', { token, password });
export const changePassword = (current: string, next: string) => post('/api/teacher/password', { current, next });
