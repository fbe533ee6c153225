/**
 * The verdict over a question that made no request through the gateway: an older or a wrapped CLI that goes its own
 * way. Then the CLI's own lines are all there is. Pure.
 *
 * A failure keeps `subtype: "success"` and puts its text where the answer stands, so only `is_error` counts, and a
 * result's text is never shown as an answer.
 */
import type { Failure } from '../answer-provider.ts';
import { classify, unreachable } from '../classify.ts';
import type { CliLine } from './cli-line.ts';

type Line<T extends CliLine['type']> = Extract<CliLine, { type: T }>;

const namesNetwork = /connection|ECONN|ENOTFOUND|network|timed? ?out|socket/i;
const namesLogin = /not logged in|\/login|api key|oauth/i;

/** Of a `result` with an error. `limit`: the last `rate_limit_event`, if one came. `nowMs`: wall clock. */
export function verdictOfResult(result: Line<'result'>, limit: Line<'rate-limit'> | null, nowMs: number): Failure {
  const { status, errorType, text: message } = result;
  if (limit?.rejected) {
    const resetInMs = limit.resetsAtMs === null ? null : Math.max(0, limit.resetsAtMs - nowMs);
    const kind = 'window';
    return { type: 'refused', kind, status: status ?? 429, retryAfterMs: null, resetInMs, quota: [], detail: message };
  }
  if (status !== null || errorType !== null || namesLogin.test(message)) {
    return classify({ status, errorType, message, headers: {}, nowMs });
  }
  return namesNetwork.test(message) ? unreachable(message) : { type: 'broken', reason: 'result', detail: message };
}

/**
 * Of an `api_retry`: the CLI was refused and would ask again by itself, so the question ends here. Its delay follows
 * `retry-after` where there was one; under a second it is the CLI's own back-off and says nothing.
 */
export function verdictOfRetry(retry: Line<'retry'>, nowMs: number): Failure {
  const headers = retry.delayMs >= 1000 ? { 'retry-after-ms': String(retry.delayMs) } : {};
  const errorType = retry.error === 'rate_limit' ? 'rate_limit_error' : retry.error || null;
  return classify({ status: retry.status, errorType, message: 'the CLI was about to ask again', headers, nowMs });
}
