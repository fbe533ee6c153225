/** What the API's response headers say about limits. Names and units from the API's documentation of rate limits. */
import type { QuotaReading } from './answer-provider.ts';

/** Lower-case names. */
export type ResponseHeaders = { readonly [name: string]: string | undefined };

const dimensions = ['requests', 'tokens', 'input-tokens', 'output-tokens'] as const;

/**
 * The moment to count resets from: the response's own `date`, so that a machine without a right clock (a Pi has no
 * battery for it) still counts right; `nowMs` (wall clock) when there is none.
 */
function momentOf(headers: ResponseHeaders, nowMs: number): number {
  const date = Date.parse(headers.date ?? '');
  return Number.isFinite(date) ? date : nowMs;
}

/** Milliseconds to wait; null without a readable header. Takes seconds (also fractions) and HTTP dates. */
export function readRetryAfter(headers: ResponseHeaders, nowMs: number): number | null {
  const precise = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (Number.isFinite(precise) && precise >= 0) return precise;
  const text = headers['retry-after']?.trim();
  if (text === undefined || text === '') return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds < 0 ? null : seconds * 1000;
  const date = Date.parse(text);
  return Number.isFinite(date) ? Math.max(0, date - momentOf(headers, nowMs)) : null;
}

export function readQuota(headers: ResponseHeaders, nowMs: number): readonly QuotaReading[] {
  return dimensions.flatMap((dimension) => {
    const read = (part: string) => headers[`anthropic-ratelimit-${dimension}-${part}`];
    const limit = Number(read('limit') ?? Number.NaN);
    const remaining = Number(read('remaining') ?? Number.NaN);
    if (!Number.isFinite(limit) || !Number.isFinite(remaining)) return [];
    const reset = Date.parse(read('reset') ?? '');
    const resetInMs = Number.isFinite(reset) ? Math.max(0, reset - momentOf(headers, nowMs)) : 0;
    return [{ dimension, limit, remaining, resetInMs }];
  });
}

/** A plan's usage window: refused or not, and milliseconds until it opens again. Null without such headers. */
export function readWindow(
  headers: ResponseHeaders,
  nowMs: number,
): { readonly rejected: boolean; readonly resetInMs: number | null } | null {
  const status = headers['anthropic-ratelimit-unified-status'];
  if (status === undefined) return null;
  const epochSeconds = Number(headers['anthropic-ratelimit-unified-reset'] ?? Number.NaN);
  const resetInMs = Number.isFinite(epochSeconds) ? Math.max(0, epochSeconds * 1000 - momentOf(headers, nowMs)) : null;
  return { rejected: status === 'rejected', resetInMs };
}
