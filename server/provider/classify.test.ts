import { describe, expect, it } from 'vitest';
import { classify, readErrorBody } from './classify.ts';

const nowMs = Date.parse('2026-11-21T08:00:00Z');
const trouble = (
  status: number | null,
  errorType: string | null = null,
  message = 'no',
  headers: Record<string, string> = {},
) => classify({ status, errorType, message, headers, nowMs });

describe('a 429 is one of four', () => {
  it('pace: with retry-after, and without', () => {
    expect(trouble(429, 'rate_limit_error', 'Too many', { 'retry-after': '5' })).toMatchObject({
      type: 'refused',
      kind: 'pace',
      status: 429,
      retryAfterMs: 5_000,
      resetInMs: null,
    });
    expect(trouble(429)).toMatchObject({ kind: 'pace', retryAfterMs: null });
  });

  it('pace: the wait for the used-up bucket is told, other buckets do not matter', () => {
    const headers = {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '40',
      'anthropic-ratelimit-requests-reset': '2026-11-21T08:00:50Z',
      'anthropic-ratelimit-input-tokens-limit': '50000',
      'anthropic-ratelimit-input-tokens-remaining': '0',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-21T08:00:12Z',
    };
    expect(trouble(429, null, 'no', headers)).toMatchObject({ kind: 'pace', resetInMs: 12_000 });
  });

  it('a passing burst is pace, and marked', () => {
    const message = 'Server is temporarily limiting requests (not your usage limit)';
    expect(trouble(429, 'rate_limit_error', message)).toMatchObject({ kind: 'pace', passing: true });
  });

  it.each([
    [{ 'retry-after': '124633' }, 124_633_000],
    [
      { 'anthropic-ratelimit-unified-status': 'rejected', 'anthropic-ratelimit-unified-reset': '1795255200' },
      7_200_000,
    ],
    [{ 'anthropic-ratelimit-unified-status': 'rejected', 'retry-after': '90' }, 90_000],
  ])('window: %j', (headers, resetInMs) => {
    expect(trouble(429, 'rate_limit_error', 'no', headers as Record<string, string>)).toMatchObject({
      kind: 'window',
      resetInMs,
    });
  });

  it('an allowed window with a warning is still only pace', () => {
    const headers = { 'anthropic-ratelimit-unified-status': 'allowed_warning', 'retry-after': '20' };
    expect(trouble(429, null, 'no', headers)).toMatchObject({ kind: 'pace', retryAfterMs: 20_000 });
  });

  it('five minutes are pace, more is a window', () => {
    expect(trouble(429, null, 'no', { 'retry-after': '300' })).toMatchObject({ kind: 'pace' });
    expect(trouble(429, null, 'no', { 'retry-after': '301' })).toMatchObject({ kind: 'window' });
  });

  it.each([
    'Your credit balance is too low to access the API',
    'This organization has reached its monthly spend limit',
    'You have reached your specified workspace API usage limits. You will regain access on 2026-12-01.',
  ])('spending: %s', (message) => {
    expect(trouble(429, 'rate_limit_error', message, { 'retry-after': '5' })).toMatchObject({ kind: 'spending' });
    expect(trouble(400, 'invalid_request_error', message)).toMatchObject({ kind: 'spending', status: 400 });
    expect(trouble(403, 'permission_error', message)).toMatchObject({ kind: 'spending' });
  });
});

describe('the other kinds', () => {
  it.each([
    [529, null, { type: 'refused', kind: 'overloaded' }],
    [null, 'overloaded_error', { type: 'refused', kind: 'overloaded', status: 529 }],
    [null, 'rate_limit_error', { type: 'refused', kind: 'pace', status: 429 }],
    [200, 'overloaded_error', { type: 'refused', kind: 'overloaded' }],
    [402, 'billing_error', { type: 'refused', kind: 'spending' }],
    [null, 'billing_error', { type: 'refused', kind: 'spending' }],
    [401, 'authentication_error', { type: 'refused', kind: 'credentials', status: 401 }],
    [403, 'permission_error', { type: 'refused', kind: 'credentials', status: 403 }],
    [400, 'invalid_request_error', { type: 'rejected', status: 400 }],
    [404, 'not_found_error', { type: 'rejected', status: 404 }],
    [413, 'request_too_large', { type: 'rejected', status: 413 }],
    [408, null, { type: 'unreachable', status: 408 }],
    [500, 'api_error', { type: 'unreachable', status: 500 }],
    [502, null, { type: 'unreachable', status: 502 }],
    [302, null, { type: 'unreachable', status: 302 }],
    [null, 'api_error', { type: 'unreachable', status: null }],
    [null, null, { type: 'unreachable', status: null }],
    [null, 'an_unknown_error', { type: 'unreachable', status: null }],
  ])('%s %s', (status, errorType, expected) => {
    expect(trouble(status, errorType)).toMatchObject(expected);
  });

  it('a missing login is about credentials', () => {
    expect(trouble(null, null, 'Not logged in · Please run /login')).toMatchObject({ kind: 'credentials' });
  });

  it('an overload keeps its retry-after', () => {
    expect(trouble(529, null, 'no', { 'retry-after': '9' })).toMatchObject({ kind: 'overloaded', retryAfterMs: 9_000 });
  });

  it('the detail names status, type and message', () => {
    expect(trouble(529, 'overloaded_error', 'Overloaded').detail).toBe('529 · overloaded_error · Overloaded');
  });
});

it('reads error bodies, and takes anything else as words', () => {
  expect(readErrorBody('{"type":"error","error":{"type":"api_error","message":"Oops"}}')).toEqual({
    errorType: 'api_error',
    message: 'Oops',
  });
  expect(readErrorBody('<html>502</html>')).toEqual({ errorType: null, message: '<html>502</html>' });
  expect(readErrorBody('null')).toEqual({ errorType: null, message: 'null' });
  expect(readErrorBody('')).toEqual({ errorType: null, message: '' });
});
