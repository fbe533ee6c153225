import { expect, it } from 'vitest';
import { cost, defaultModel, defaultModels, pricedModels, priceOf, pricesDate } from './prices.ts';

const use = { input: 1_000, cacheRead: 2_000, cacheWrite: 3_000, output: 4_000 };

it('adds up what each kind of token costs', () => {
  expect(cost(use, 'claude-sonnet-5-5')).toBeCloseTo((1_000 * 2 + 2_000 * 0.1 + 3_000 * 2.5 + 4_000 * 10) / 1e6, 12);
});

it('prices the whole request higher when its prompt is long', () => {
  const at = (input: number) => cost({ input, cacheRead: 0, cacheWrite: 0, output: 1_000 }, 'claude-haiku-5-5');
  expect(at(100_000)).toBeCloseTo((100_000 * 0.1 + 1_000 * 0.5) / 1e6, 12);
  expect(at(100_001)).toBeCloseTo((100_001 * 0.5 + 1_000 * 2.5) / 1e6, 12);
});

it('knows dated and marked names', () => {
  expect(priceOf('claude-haiku-4-5-20251001')?.id).toBe('claude-haiku-4-5');
  expect(priceOf('claude-sonnet-5-5[1m]')?.id).toBe('claude-sonnet-5-5');
  expect(priceOf('claude-none')).toBeNull();
});

it('takes an unknown model for the dearest', () => {
  const costs = pricedModels.map(({ id }) => cost(use, id));
  expect(cost(use, 'claude-none')).toBe(Math.max(...costs));
  expect(new Set(costs).size).toBeGreaterThan(1);
});

it('has a date and a price for every model that is offered', () => {
  expect(Number.isNaN(Date.parse(pricesDate))).toBe(false);
  expect(defaultModels).toContain(defaultModel);
  for (const model of defaultModels) expect(cost(use, model)).toBeGreaterThan(0);
  for (const { price } of pricedModels) for (const figure of Object.values(price)) expect(figure).toBeGreaterThan(0);
});
