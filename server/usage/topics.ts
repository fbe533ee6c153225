/**
 * What a lesson was about, by its own words: how many questions each word stands in. No model; words are cut by the
 * runtime's own dictionary, which knows Chinese. Pure.
 */

const MOST = 20;
/** A word of one question is not a topic. */
const FEWEST_QUESTIONS = 2;

/** Words that questions are made of, whatever they ask about. */
const COMMON = new Set(
  `the and for are was were that this with what why how who when where which can could would should does did has have had
  not you your they them their there then than from into about please explain mean means give example examples between
  because like work works make makes use used using understand simple words same different difference more some any
  its it's don't doesn't isn't will just also get got let say said tell know need want help question questions answer
  step meet test one two is it in of to do we an as at be by he if me my no on or so up us am
  什麼 為什麼 怎麼 怎麼樣 如何 請問 可以 可不可以 能不能 是不是 有沒有 意思 一個 這個 那個 這樣 那樣 這些 那些 哪些 哪個
  我們 你們 他們 自己 老師 同學 課本 問題 答案 知道 覺得 需要 應該 因為 所以 如果 但是 可是 還是 或是 以及 而且 然後 就是
  不是 沒有 不會 不能 不懂 不同 不一樣 一樣 解釋 說明 舉例 舉例說明 例子 計算 重要 關係 謝謝 麻煩 幫忙 一下 現象 時候
  裡面 上面 下面 之間 以後 以前 現在 想知道 提到 會有 要怎麼 一次 上次`.split(/\s+/),
);

export type Topic = { readonly word: string; readonly questions: number };

export function topicsOf(questions: readonly string[]): Topic[] {
  const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of questions) {
    const words = new Set<string>();
    for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC'))) {
      if (isWordLike === true && isTopic(segment.toLowerCase())) words.add(segment.toLowerCase());
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_QUESTIONS)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([word, count]) => ({ word, questions: count }));
}

/** Two Han characters, or three letters; no numbers. */
function isTopic(word: string): boolean {
  if (COMMON.has(word)) return false;
  return /\p{Script=Han}/u.test(word) ? [...word].length >= 2 : /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(word);
}
