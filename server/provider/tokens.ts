/**
 * A quick, neutral guess of how many tokens a text costs, without any tokenizer.
 *
 * Leans high on purpose: it guards budgets and limits, where guessing low would overshoot. Measured against nothing
 * at run time; the true counts come with each answer as `TokenUse`.
 */

/** Han, kana, hangul, bopomofo and their full-width punctuation: about one token and a bit each. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** Everything else outside ASCII (accents, emoji, other scripts) splits into small pieces. */
const ascii = /[\u0020-\u007e\s]/;

const tokensPerWide = 1.2;
const tokensPerAscii = 1 / 3.2;
const tokensPerOther = 1.5;

/** @returns a whole number of tokens, 0 for the empty text. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) {
    if (ascii.test(character)) tokens += tokensPerAscii;
    else if (wide.test(character)) tokens += tokensPerWide;
    else tokens += tokensPerOther;
  }
  return Math.ceil(tokens);
}
