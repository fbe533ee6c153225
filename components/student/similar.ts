/**
 * Whether a question resembles a pinned one, worked out on the device before anything is sent. Pure.
 *
 * Both texts are taken apart into what they are about: Han text into pairs of neighbouring characters, everything else
 * into words, without politeness and particles. Words that ask (why, how, 怎麼) count for a quarter of the others. The
 * likeness is Dice's coefficient (twice what both share, over the sum of both). Different numbers or signs of a formula
 * make another question.
 */

/**
 * From here on two questions count as alike. Tried on the pairs of similar.test.ts: those that ask the same come to 0.7
 * or more, those of the same subject that ask something else to 0.63 or less.
 */
export const ALIKE = 0.65;

const ASKING = 0.25;

/** Politeness and particles, which tell nothing about a question. Longer ones first, so that they go whole. */
const EMPTY_HAN =
  /請問一下|想請問|我想問|想問一下|我想知道|我不懂|我不知道|可不可以|可以告訴我|可以解釋|能不能|有沒有人|請問|老師|你好|您好|謝謝|解釋一下|說明一下|一下|請你|請|幫我|跟我說|告訴我|我們|到底|[嗎呢啊吧呀喔哦的了得地之就都也很會]/gu;
/** Ways to ask for the same thing, made one; what stands around them stays apart. */
const SAME_HAN: readonly (readonly [RegExp, string])[] = [
  [/為何|為甚麼|怎麼會|為什麼/gu, ' why '],
  [/要怎麼|要如何|該怎麼|該如何|如何|怎樣|怎麼樣|怎麼/gu, ' how '],
  [/是什麼意思|意思是什麼|什麼意思|是指什麼|定義是什麼|什麼是|是什麼|什麼|甚麼|啥/gu, ' what '],
  [/差別|差異|不同|不一樣|分別/gu, ' difference '],
  [/在哪裡|哪裡|在哪/gu, ' where '],
  [/是多少|多少|幾個/gu, ' much '],
  [/計算|求出|算/gu, ' calculate '],
  [/[是跟與及和]/gu, ' and '],
  [/顏色|色彩/gu, '色'],
];
const EMPTY_WORDS = new Set(
  `a an the of in on at to for from by with about into is are was were be been being am do does did done doing have has
  had having i me my we us our you your it its this that these those there here and or but if so as between then please can
  could would should will shall may might must just really actually exactly tell explain help know understand want need
  hi hello teacher thanks thank s t re ve ll m d`.split(/\s+/),
);
const SAME_WORDS: Readonly<Record<string, string>> = {
  distinction: 'difference',
  different: 'difference',
  differ: 'difference',
  meaning: 'mean',
  definition: 'mean',
  define: 'mean',
  compute: 'calculate',
  work: 'calculate',
};
const ASKING_WORDS = new Set('why how what when where who which much many difference calculate mean cause'.split(' '));
const HAN = /\p{Script=Han}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** A number, or a sign that stands between two parts of a formula. */
const FORMULA = /\d+(?:\.\d+)?|第[一二三四五六七八九十百]+|[=+×÷*/^<>≤≥√π]|(?<=[\w)\s])-(?=[\w(\s])/gu;

/** `text` resembles `other` if this is `ALIKE` or more; 0 to 1. */
export function likeness(text: string, other: string): number {
  const [one, two] = [takeApart(text), takeApart(other)];
  if (one.formula !== two.formula || one.parts.size === 0 || two.parts.size === 0) return 0;
  let shared = 0;
  for (const part of one.parts) if (two.parts.has(part)) shared += weightOf(part);
  return (2 * shared) / (weigh(one.parts) + weigh(two.parts));
}

const weightOf = (part: string) => (ASKING_WORDS.has(part) ? ASKING : 1);
const weigh = (parts: ReadonlySet<string>) => Array.from(parts, weightOf).reduce((sum, weight) => sum + weight, 0);

/** The one that resembles the text most, if any does. */
export function mostAlike<Pinned extends { readonly question: string }>(
  text: string,
  pinned: readonly Pinned[],
): Pinned | null {
  let best: Pinned | null = null;
  let most = ALIKE;
  for (const each of pinned) {
    const alike = likeness(text, each.question);
    if (alike < most) continue;
    best = each;
    most = alike;
  }
  return best;
}

/** The same words, but for width, case, spaces and punctuation. */
export function sameWords(text: string, other: string): boolean {
  return bare(text) === bare(other);
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const bare = (text: string) => plain(text).replace(/[\s\p{P}]+/gu, '');

function takeApart(text: string): { parts: ReadonlySet<string>; formula: string } {
  let han = plain(text);
  const formula = [...(han.match(FORMULA) ?? [])].sort().join(' ');
  // What stands side by side once the particles are gone belongs together.
  han = han.replace(/\s+/gu, ' ').replace(EMPTY_HAN, '');
  for (const [ways, one] of SAME_HAN) han = han.replace(ways, one);
  const parts = new Set<string>();
  for (const [run] of han.matchAll(HAN)) {
    const signs = Array.from(run);
    if (signs.length === 1) parts.add(run);
    for (let at = 1; at < signs.length; at += 1) parts.add(`${signs[at - 1]}${signs[at]}`);
  }
  for (const [word] of han.replace(HAN, ' ').matchAll(WORD)) {
    if (!EMPTY_WORDS.has(word)) parts.add(stem(word));
  }
  return { parts, formula };
}

/** Plurals and tenses of English, roughly: enough to see that two words are one. */
function stem(word: string): string {
  const same = SAME_WORDS[word];
  if (same !== undefined) return same;
  const bare = word.length > 3 ? word.replace(/(?:ing|ed|(?<=s|x|ch|sh)es|s)$/, '') : word;
  return SAME_WORDS[bare] ?? (ASKING_WORDS.has(bare) ? bare : bare.replace(/e$/, ''));
}
