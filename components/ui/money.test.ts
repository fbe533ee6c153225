import { expect, test } from 'vitest';
import { moneyWords } from './money.ts';

test.each(['en', 'zh-TW'])('what was spent never looks like nothing: %s', (language) => {
  const money = moneyWords(language);
  expect([0, 0.000_000_1, 0.000_049, 0.000_05, 0.0123, 0.9999, 1, 1234.5].map(money)).toEqual([
    '$0.00',
    '<\u00A0$0.0001',
    '<\u00A0$0.0001',
    '$0.0001',
    '$0.0123',
    '$0.9999',
    '$1.00',
    '$1,234.50',
  ]);
});
