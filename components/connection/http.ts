/** What goes over HTTP: the account, and the teacher's pages beside the desk, on which nothing changes by the second. */
import type { Outcome } from '../../server/protocol/failures.ts';
import type { SendFailure } from './send.ts';

export type Fetched<Value> = Outcome<Value> | { readonly ok: false; readonly failure: SendFailure };

const notConnected = { ok: false, failure: { code: 'not-connected' } } as const;

async function request<Value>(path: string, init: RequestInit): Promise<Fetched<Value>> {
  try {
    return (await (await fetch(path, init)).json()) as Outcome<Value>;
  } catch (failed) {
    if (init.signal?.aborted) throw failed;
    return notConnected;
  }
}

export const read = <Value>(path: string, signal?: AbortSignal): Promise<Fetched<Value>> =>
  request<Value>(path, signal ? { signal } : {});

export const post = <Value>(path: string, body: object): Promise<Fetched<Value>> =>
  request<Value>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

export const remove = <Value>(path: string): Promise<Fetched<Value>> => request<Value>(path, { method: 'DELETE' });

/** The part of an address that asks; what is empty is left out. */
export function asked(query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
