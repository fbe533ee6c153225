import { describe, expect, it } from 'vitest';
import { oneCheck, playwrightCounts, vitestCounts } from './counts.mjs';

describe('counts', () => {
  it('reads what vitest says, with its colours', () => {
    const output =
      '\u001b[2m Test Files \u001b[22m 1 failed | 3 passed (4)\n      Tests  \u001b[31m2 failed\u001b[39m | 46 passed | 1 skipped (49)\n';
    expect(vitestCounts(output)).toEqual({ passed: 46, failed: 2, skipped: 1 });
  });

  it('reads what Playwright says', () => {
    const output = '  1 failed\n    a.spec.ts:3:1 › 2 passed things\n  1 flaky\n  2 skipped\n  20 passed (1.2m)\n';
    expect(playwrightCounts(output)).toEqual({ passed: 21, failed: 1, skipped: 2 });
  });

  it('counts a check as one test', () => {
    expect(oneCheck('', 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(oneCheck('', 2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
