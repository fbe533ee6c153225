import { expect, test } from 'vitest';
import { createTokenForecast } from './expected-tokens.ts';

test('Q3.7 a CJK character counts as a token, four others as one', () => {
  const forecast = createTokenForecast();
  expect(forecast.expect('光合作用', 1_000).inputTokens).toBe(14);
  expect(forecast.expect('abcdefgh', 1_000).inputTokens).toBe(12);
});

test('Q3.7 the output expected is the upper quartile of the latest answers, at most the cap', () => {
  const forecast = createTokenForecast([100, 200, 300, 400].map((outputTokens) => ({ inputTokens: 1, outputTokens })));
  expect(forecast.expect('', 1_000).outputTokens).toBe(400);
  expect(forecast.expect('', 250).outputTokens).toBe(250);
  expect(createTokenForecast().expect('', 1_000).outputTokens).toBe(400);
});

test('Q3.7 expectations follow what is truly used, within bounds, and forget old answers', () => {
  const forecast = createTokenForecast();
  const text = 'a'.repeat(4_000);
  for (let index = 0; index < 100; index += 1) {
    const expected = forecast.expect(text, 1_000);
    forecast.learn(expected, { inputTokens: 2_000, outputTokens: index < 60 ? 900 : 50 });
  }
  expect(forecast.expect(text, 1_000).inputTokens).toBeCloseTo(2_000, -1);
  expect(forecast.expect(text, 1_000).outputTokens).toBe(50);
  for (let index = 0; index < 100; index += 1) {
    forecast.learn({ inputTokens: 0, outputTokens: 0 }, { inputTokens: 1_000_000, outputTokens: 50 });
  }
  expect(forecast.expect(text, 1_000).inputTokens).toBe(4_040);
});
