import { expect, test } from 'vitest';
import { createLimits } from './limits.ts';

const NO_LIMITS = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };
const SMALL = { inputTokens: 10, outputTokens: 10 };

test('Q3.5 without limits everything fits at once', () => {
  const limits = createLimits(NO_LIMITS);
  for (let index = 0; index < 1_000; index += 1) limits.take({ inputTokens: 1e6, outputTokens: 1e6 }, 0);
  expect(limits.earliest(SMALL, 3)).toEqual({ at: 3, why: null });
});

test('Q3.5 the dimension that keeps longest is named', () => {
  const limits = createLimits({ requestsPerMinute: 2, inputTokensPerMinute: 100, outputTokensPerMinute: 1_000 });
  limits.take({ inputTokens: 10, outputTokens: 900 }, 0);
  limits.take({ inputTokens: 90, outputTokens: 100 }, 10);
  expect(limits.earliest(SMALL, 20)).toEqual({ at: 60_000, why: 'requests' });
  expect(limits.earliest({ inputTokens: 20, outputTokens: 1 }, 20)).toEqual({ at: 60_010, why: 'input-tokens' });
  expect(limits.earliest({ inputTokens: 1, outputTokens: 901 }, 20)).toEqual({ at: 60_010, why: 'output-tokens' });
});

test('Q3.7 the true use replaces the expected one', () => {
  const limits = createLimits({ ...NO_LIMITS, outputTokensPerMinute: 100 });
  limits.take({ inputTokens: 0, outputTokens: 100 }, 0);
  limits.correct(0, { inputTokens: 0, outputTokens: 100 }, { inputTokens: 5, outputTokens: 20 });
  expect(limits.earliest({ inputTokens: 0, outputTokens: 80 }, 1).at).toBe(1);
  expect(limits.earliest({ inputTokens: 0, outputTokens: 81 }, 1).at).toBe(60_000);
});

test('Q10.2 a copy looks ahead alone', () => {
  const limits = createLimits({ ...NO_LIMITS, requestsPerMinute: 1 });
  const ahead = limits.copy();
  ahead.take(SMALL, 0);
  expect(ahead.earliest(SMALL, 1).at).toBe(60_000);
  expect(limits.earliest(SMALL, 1).at).toBe(1);
});

test('Q3.10 a changed limit holds at once, and counts the starts of the last minute', () => {
  const limits = createLimits(NO_LIMITS);
  for (const at of [0, 10, 20]) limits.take(SMALL, at);
  limits.change({ ...NO_LIMITS, requestsPerMinute: 2 });
  expect(limits.earliest(SMALL, 30)).toEqual({ at: 60_010, why: 'requests' });
  limits.change({ ...NO_LIMITS, requestsPerMinute: 4 });
  expect(limits.earliest(SMALL, 30)).toEqual({ at: 30, why: null });
  limits.change({ ...NO_LIMITS, requestsPerMinute: 3, outputTokensPerMinute: 30 });
  expect(limits.earliest(SMALL, 30).at).toBe(60_000);
  limits.change(NO_LIMITS);
  expect(limits.earliest(SMALL, 30).at).toBe(30);
});
