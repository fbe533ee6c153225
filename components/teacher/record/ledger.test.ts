import { expect, it } from 'vitest';
import { missingIn } from './ledger.ts';

const ledger = {
  accepted: 28,
  answered: 1,
  answeredByHand: 2,
  cancelled: 3,
  declined: 4,
  failed: 5,
  waiting: 6,
  running: 7,
};

it('Q7 every accepted question stands in one place, and a missing one shows', () => {
  expect(missingIn(ledger)).toBe(0);
  expect(missingIn({ ...ledger, waiting: 5 })).toBe(1);
});
