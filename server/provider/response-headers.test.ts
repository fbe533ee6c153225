import { expect, it } from 'vitest';
import { readQuota, readRetryAfter, readWindow } from './response-headers.ts';

const nowMs = Date.parse('2026-11-21T08:00:00Z');

it.each([
  [{ 'retry-after': '37' }, 37_000],
  [{ 'retry-after': ' 0.5 ' }, 500],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': 'Sat, 21 Nov 2026 08:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 07:00:00 GMT' }, 0],
  [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1_500],
  [{ 'retry-after': '-1' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '' }, null],
  [{}, null],
])('reads retry-after of %j', (headers, expected) => {
  expect(readRetryAfter(headers as Record<string, string>, nowMs)).toBe(expected);
});

it('counts from the date of the response, so that a wrong clock does not matter', () => {
  const headers = { date: 'Sat, 21 Nov 2026 08:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 08:00:30 GMT' };
  expect(readRetryAfter(headers, 0)).toBe(30_000);
});

it('reads every dimension that is whole', () => {
  const headers = {
    'anthropic-ratelimit-requests-limit': '50',
    'anthropic-ratelimit-requests-remaining': '49',
    'anthropic-ratelimit-requests-reset': '2026-11-21T08:00:02Z',
    'anthropic-ratelimit-tokens-limit': 'many',
    'anthropic-ratelimit-tokens-remaining': '1',
    'anthropic-ratelimit-output-tokens-limit': '8000',
    'anthropic-ratelimit-output-tokens-remaining': '8000',
  };
  expect(readQuota(headers, nowMs)).toEqual([
    { dimension: 'requests', limit: 50, remaining: 49, resetInMs: 2_000 },
    { dimension: 'output-tokens', limit: 8000, remaining: 8000, resetInMs: 0 },
  ]);
});

it('reads a window only where there is one', () => {
  expect(readWindow({}, nowMs)).toBeNull();
  expect(readWindow({ 'anthropic-ratelimit-unified-status': 'rejected' }, nowMs)).toEqual({
    rejected: true,
    resetInMs: null,
  });
});
