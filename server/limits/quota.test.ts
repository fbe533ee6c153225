import { expect, test } from 'vitest';
import { createQuota, type QuotaReading } from './quota.ts';

const ONE = { inputTokens: 100, outputTokens: 200 };
const NEVER = Number.NEGATIVE_INFINITY;

function requests(remaining: number, resetInMs: number, limit = 50): QuotaReading {
  return { dimension: 'requests', limit, remaining, resetInMs };
}

test('Q3.6 with plenty left nothing is held back', () => {
  const quota = createQuota();
  quota.observe([requests(40, 12_000)], 0);
  expect(quota.earliest(ONE, 0, 5)).toBe(5);
});

test('Q3.6 an empty bucket is waited for only as long as one request takes to refill', () => {
  const quota = createQuota();
  quota.observe([requests(0, 60_000)], 1_000);
  // 50 in 60 s: one every 1.2 s.
  expect(quota.earliest(ONE, NEVER, 1_000)).toBe(2_200);
});

test('Q3.6 nothing left and a short reset does not starve', () => {
  const quota = createQuota();
  quota.observe([requests(0, 1_000)], 0);
  expect(quota.earliest(ONE, NEVER, 0)).toBe(20);
  quota.observe([requests(0, 0)], 10);
  expect(quota.earliest(ONE, NEVER, 10)).toBe(10);
});

test('Q3.6 under a fifth, starts are spread more the less is left', () => {
  const quota = createQuota();
  // 45 of 50 refill in 54 s: one every 1.2 s. Half of the reserve is left, so half of that gap.
  quota.observe([requests(5, 54_000)], 0);
  expect(quota.earliest(ONE, 0, 0)).toBe(600);
  quota.take(ONE, 600);
  // 5 + 0.5 − 1 = 4.5 left: a gap of 0.55 × 1.2 s.
  expect(quota.earliest(ONE, 600, 600)).toBeCloseTo(1_260);
});

test('Q3.6 a run of starts keeps within what refills, and never waits past the reset', () => {
  const quota = createQuota();
  quota.observe([requests(10, 48_000)], 0);
  let last = NEVER;
  for (let count = 1; count <= 100; count += 1) {
    const at = quota.earliest(ONE, last, Math.max(0, last));
    expect(at).toBeLessThanOrEqual(48_000);
    if (at < 48_000) expect(count).toBeLessThanOrEqual(10 + (at / 48_000) * 40 + 1e-6);
    quota.take(ONE, at);
    last = at;
  }
});

test('Q3.6 tokens are counted by what the start is expected to use', () => {
  const quota = createQuota();
  const of = (dimension: QuotaReading['dimension'], remaining: number): QuotaReading => ({
    dimension,
    limit: 10_000,
    remaining,
    resetInMs: 10_000 - remaining,
  });
  quota.observe([of('input-tokens', 0)], 0);
  expect(quota.earliest(ONE, NEVER, 0)).toBe(100);
  quota.observe([of('output-tokens', 0)], 0);
  expect(quota.earliest(ONE, NEVER, 0)).toBe(200);
  quota.observe([of('tokens', 0)], 0);
  expect(quota.earliest(ONE, NEVER, 0)).toBe(300);
});

test('Q3.6 a full bucket, a nonsense reading and one that is over say nothing', () => {
  const quota = createQuota();
  quota.observe([requests(0, 60_000)], 0);
  expect(quota.earliest(ONE, NEVER, 60_000)).toBe(60_000);
  quota.observe([requests(0, 60_000)], 0);
  quota.observe([requests(50, 10)], 0);
  quota.observe([requests(0, 10, 0)], 0);
  expect(quota.earliest(ONE, NEVER, 1)).toBe(1);
  quota.observe([requests(-3, 50_000)], 0);
  expect(quota.earliest(ONE, NEVER, 1)).toBe(1_000);
});

test('what was told last is kept for people, a full bucket too', () => {
  const quota = createQuota();
  expect(quota.told()).toEqual([]);
  quota.observe(
    [requests(40, 12_000), { dimension: 'output-tokens', limit: 8_000, remaining: 8_000, resetInMs: 0 }],
    5,
  );
  quota.observe([requests(39, 11_000)], 2_000);
  expect(quota.told()).toEqual([
    { dimension: 'requests', limit: 50, remaining: 39, toldAt: 2_000, fullAt: 13_000 },
    { dimension: 'output-tokens', limit: 8_000, remaining: 8_000, toldAt: 5, fullAt: 5 },
  ]);
});
