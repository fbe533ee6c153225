/** When a student asks the same again: what an impatient person adds or changes does not count, numbers and signs do. */
import { mergeKey } from '../../queue/merge-key.ts';

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}/gu;
/** Stretched out: `whyyyy`, `快快快快`. Figures are not: 1000 is not 10. */
const STRETCHED = /([^\p{N}\s])\1{2,}/gu;
const POLITE = /老師|請問|請|拜託|謝謝|感謝|一下|[啊呀呢嗎嘛吧喔哦耶欸誒啦囉唷]/gu;
const POLITE_WORDS =
  /(?<![\p{L}\p{N}])(?:please|pls|plz|thanks|thank you|teacher|hello|hi|hey|sir|miss)(?![\p{L}\p{N}])/gu;
const MARKS = /[!?.,:;~]+(?=\s|$)/gu;

/** A longer one that begins or ends with a shorter one says the same up to this ratio of their lengths… */
const LONGER = 1.25;
/** …if the shorter is long enough to say something. */
const SAYS_SOMETHING = 8;

/** What a question says, for comparing. Null: nothing that can be compared. */
export function essenceOf(text: string): string | null {
  const key = mergeKey(text.replace(EMOJI, ''))
    ?.replace(MARKS, '')
    .replace(STRETCHED, '$1')
    .replace(POLITE, '')
    .replace(POLITE_WORDS, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return key === undefined || key === '' ? null : key;
}

const figuresOf = (essence: string) => essence.match(/\p{N}+/gu)?.join(' ') ?? '';

/** Whether two essences are nearly the same question. */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short.length >= SAYS_SOMETHING &&
    long.length <= short.length * LONGER &&
    (long.startsWith(short) || long.endsWith(short)) &&
    figuresOf(short) === figuresOf(long)
  );
}
