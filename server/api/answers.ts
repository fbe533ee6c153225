/** How an outcome becomes an HTTP answer: one status for each code, one sentence in the caller's language. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { chooseLanguage } from '../../messages/choose-language.ts';
import { sentenceOf } from '../../messages/sentence.ts';
import { LANGUAGE_COOKIE, type Language } from '../protocol/bounds.ts';
import type { CommandFailure, FailureCode, Outcome } from '../protocol/failures.ts';

const STATUS: Partial<Record<FailureCode, ContentfulStatusCode>> = {
  'already-waiting': 409,
  'no-longer-waiting': 409,
  'no-longer-open': 409,
  'cannot-ask-again': 409,
  'intake-paused': 409,
  'lesson-ended': 409,
  'no-lesson': 409,
  'lesson-open': 409,
  'class-present': 409,
  'no-rehearsal': 404,
  'name-taken': 409,
  'old-page': 409,
  'setup-link-used': 410,
  'line-full': 503,
  'cannot-save': 503,
  'code-unknown': 404,
  'not-found': 404,
  'too-many-tries': 429,
  'password-wrong': 401,
  'not-signed-in': 401,
  'key-missing': 401,
  'key-wrong': 401,
  'key-unset': 401,
  'not-allowed': 403,
  removed: 403,
  'at-the-door': 403,
  'turned-away': 403,
  'edited-meanwhile': 409,
  'body-too-large': 413,
  unexpected: 500,
};

const statusOf = (failure: CommandFailure): ContentfulStatusCode => STATUS[failure.code] ?? 400;

export const languageOf = (c: Context): Language =>
  chooseLanguage(getCookie(c, LANGUAGE_COOKIE), c.req.header('accept-language'));

function nextTime(c: Context, failure: CommandFailure): void {
  if (failure.code === 'too-many-tries') c.header('Retry-After', String(failure.retryAfterSeconds));
  // The rest of the body was never read: the next request needs a new connection.
  if (failure.code === 'body-too-large') c.header('Connection', 'close');
}

/** For the pages: the outcome as it is; the page words it. */
export function answer<Value>(c: Context, outcome: Outcome<Value>): Response {
  if (outcome.ok) return c.json(outcome);
  nextTime(c, outcome.failure);
  return c.json(outcome, statusOf(outcome.failure));
}

/** For other programs: `{error, message}` with a sentence that says what to do. */
export function refuse(c: Context, failure: CommandFailure): Response {
  nextTime(c, failure);
  const { code, ...facts } = failure;
  return c.json({ error: code, message: sentenceOf(failure, languageOf(c)), ...facts }, statusOf(failure));
}
