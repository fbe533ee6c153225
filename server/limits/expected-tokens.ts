import type { Tokens } from './limits.ts';

/**
 * What a question will use, before it is asked (Q3.7): estimated from the text, corrected by what was truly used.
 *
 * Input: one token for a CJK character, one for four others, times a factor that follows used / expected. Output: the
 * upper quartile of the latest answers, so that three in four need no more than was kept for them.
 */
export type TokenForecast = {
  /** `text` is all that is sent: instructions, earlier turns, question. */
  expect(text: string, maxOutputTokens: number): Tokens;
  learn(expected: Tokens, used: Tokens): void;
};

const REQUEST_OVERHEAD = 10;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
const FIRST_OUTPUT = 400;
const KEPT = 32;
const SHARE = 0.75;
/** How far one answer moves the factor, as a power of its own error; and how far it may ever go. */
const STEP = 0.2;
const FARTHEST = 4;

/** `usedBefore`: true uses of earlier questions, oldest first. */
export function createTokenForecast(usedBefore: readonly Tokens[] = []): TokenForecast {
  const outputs = usedBefore.map(({ outputTokens }) => outputTokens).slice(-KEPT);
  let factor = 1;

  function likelyOutput(): number {
    const sorted = [...outputs].sort((one, other) => one - other);
    return sorted[Math.floor(SHARE * sorted.length)] ?? FIRST_OUTPUT;
  }

  return {
    expect(text, maxOutputTokens) {
      const wide = text.match(WIDE)?.length ?? 0;
      const raw = wide + (text.length - wide) / 4 + REQUEST_OVERHEAD;
      return { inputTokens: Math.ceil(raw * factor), outputTokens: Math.min(maxOutputTokens, likelyOutput()) };
    },
    learn(expected, used) {
      const error = Math.max(1, used.inputTokens) / Math.max(1, expected.inputTokens);
      factor = Math.min(FARTHEST, Math.max(1 / FARTHEST, factor * error ** STEP));
      outputs.push(used.outputTokens);
      if (outputs.length > KEPT) outputs.shift();
    },
  };
}
