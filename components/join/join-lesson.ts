/** The two requests that a student's browser makes besides its socket. */
import type { CommandFailure, Outcome } from '../../server/protocol/failures.ts';

/** `unreachable`: no answer of Classline came. */
export type JoinFailure = CommandFailure | { readonly code: 'unreachable' };

export async function joinLesson(
  code: string,
  name: string,
): Promise<{ ok: true; value: { readonly code: string } } | { ok: false; failure: JoinFailure }> {
  try {
    return (await post('/api/join', { code, name })) as Outcome<{ code: string }>;
  } catch {
    return { ok: false, failure: { code: 'unreachable' } };
  }
}

/** False: it did not reach the server, so this browser is still the same student. */
export async function leaveLessons(): Promise<boolean> {
  try {
    return ((await post('/api/leave', {})) as Outcome<null>).ok;
  } catch {
    return false;
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const outcome: unknown = await response.json();
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) throw new Error('not an outcome');
  return outcome;
}
