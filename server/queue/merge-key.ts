/**
 * When two questions are the same question (Q2.5): width, case, spaces and sentence punctuation do not count.
 *
 * What may carry meaning stays: signs of mathematics and brackets, a point or comma inside a number or a name
 * (`3.5`, `example.com`), a space between Latin words, `!` as a factorial.
 */
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}';

const QUOTES_AND_CJK_STOPS = /["“”„«»「」『』《》〈〉。、…·]/gu;
const QUESTION_MARKS = /[?;~]+/gu;
const STOPS_NOT_INSIDE = /[.,:]+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[.,:]+/gu;
const STOPS_BESIDE_CJK = new RegExp(`[.,:]+(?=[${CJK}])|(?<=[${CJK}])[.,:]+`, 'gu');
const EXCLAMATION = /(?<![\p{N})]|(?<![\p{L}])\p{Script=Latin})!+/gu;
const SPACE_BESIDE_CJK = new RegExp(`\\s+(?=[${CJK}])|(?<=[${CJK}])\\s+`, 'gu');

/** The key of a question's text; null when nothing is left to compare. */
export function mergeKey(text: string): string | null {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(QUOTES_AND_CJK_STOPS, ' ')
    .replace(QUESTION_MARKS, ' ')
    .replace(EXCLAMATION, ' ')
    .replace(STOPS_BESIDE_CJK, ' ')
    .replace(STOPS_NOT_INSIDE, ' ')
    .replace(SPACE_BESIDE_CJK, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return key === '' ? null : key;
}
