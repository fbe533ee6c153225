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
const asciiPerToken = 3.2;
const tokensPerOther = 1.5;

/** @returns a whole number of tokens, 0 for the empty text. */
export function estimateTokens(text: string): number {
  const count = { ascii: 0, wide: 0, other: 0 };
  for (const character of text) {
    if (ascii.test(character)) count.ascii += 1;
    else if (wide.test(character)) count.wide += 1;
    else count.other += 1;
  }
  return Math.ceil(count.ascii / asciiPerToken + count.wide * tokensPerWide + count.other * tokensPerOther);
}
