/**
 * Finds the words of a list in a text. Width, case and spacing do not count. Words in Latin letters are whole words;
 * Chinese, which has no spaces, is found wherever it stands. A line that begins with `!` is an exception: what stands
 * inside of it is not found (`低能` is, but not in `!低能量`).
 */

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}';
const SPACE_BESIDE_CJK = new RegExp(` (?=[${CJK}])|(?<=[${CJK}]) `, 'gu');
const IS_CJK = new RegExp(`[${CJK}]`, 'u');
/** Invisible characters, put between letters by who wants not to be found or by who copies from a page. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const HYPHENS = /[-\u2010-\u2015]/gu;
const WORD = '[\\p{Script=Latin}\\p{N}\\p{M}]';
const IS_WORD = new RegExp(WORD, 'u');
/** Stands where an exception stood. No text that has been folded holds it. */
const TAKEN_OUT = '\ufeff';
const EXCEPTION = '!';

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BESIDE_CJK, '')
    .trim();
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A bound is wanted only beside a letter or figure of the entry itself: 「去死」 has none, "c++" only at its start. */
function patternOf(folded: string): RegExp {
  const isWord = (character: string) => !IS_CJK.test(character) && IS_WORD.test(character);
  const start = isWord(folded.charAt(0)) ? `(?<!${WORD})` : '';
  const end = isWord(folded.charAt(folded.length - 1)) ? `(?!${WORD})` : '';
  return new RegExp(start + escaped(folded) + end, 'gu');
}

const isException = (line: string) => line.normalize('NFKC').startsWith(EXCEPTION);

/** The lines as they are kept: trimmed, without empty ones and without those that say the same. */
export function cleanLines(lines: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const line of lines) {
    const trimmed = line.trim();
    const key = (isException(trimmed) ? EXCEPTION : '') + fold(trimmed.normalize('NFKC').replace(/^!/, ''));
    if (key !== '' && key !== EXCEPTION && !kept.has(key)) kept.set(key, trimmed);
  }
  return [...kept.values()];
}

/** Gives a function that tells which entries of the list a text holds. */
export function wordFinder(lines: readonly string[]): (text: string) => string[] {
  const made = cleanLines(lines).map((line) => {
    const exception = isException(line);
    const folded = fold(exception ? line.normalize('NFKC').slice(1) : line);
    return { line, exception, folded, pattern: patternOf(folded) };
  });
  const wanted = made.filter(({ exception }) => !exception);
  const exceptions = made.filter(({ exception }) => exception);
  return (text) => {
    let left = fold(text);
    // Looking for the plain letters first leaves next to nothing for the patterns to do.
    for (const { folded, pattern } of exceptions) {
      if (left.includes(folded)) left = left.replace(pattern, TAKEN_OUT);
    }
    return wanted
      .filter(({ folded, pattern }) => left.includes(folded) && left.search(pattern) >= 0)
      .map(({ line }) => line);
  };
}
