import { expect, test } from 'vitest';
import { trendOf } from './trend.ts';

test.each([
  [12, 10, { way: 'up', share: expect.closeTo(0.2) }],
  [5, 10, { way: 'down', share: 0.5 }],
  [10.2, 10, { way: 'same', share: expect.closeTo(0.02) }],
  [null, 10, null],
  [3, 0, null],
])('%s foretold after %s is %o', (forecastUsd, lastMonthUsd, trend) => {
  expect(trendOf({ forecastUsd, lastMonthUsd })).toEqual(trend);
});
