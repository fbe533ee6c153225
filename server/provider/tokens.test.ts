import { expect, it } from 'vitest';
import { estimateTokens } from './tokens.ts';

it.each([
  ['', 0],
  ['a', 1],
  ['The quick brown fox jumps over the lazy dog.', 14],
  ['為什麼天空是藍色的?', 12],
  ['🐢', 2],
  ['a'.repeat(3_200), 1_001],
])('guesses %j', (text, tokens) => {
  expect(Math.abs(estimateTokens(text) - tokens)).toBeLessThanOrEqual(1);
});

it('leans high: Chinese costs more than one token a character', () => {
  expect(estimateTokens('語'.repeat(100))).toBe(120);
});
