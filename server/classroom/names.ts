/**
 * Which names may stand in a class, and when two names look the same.
 * Follows threats.md (b) 2 and 3: NFKC, no control, format or private characters, at most 24 graphemes, at most two
 * combining marks on a base, and a skeleton in the manner of UTS 39 for "looks like".
 */
import { NAME_MAX_GRAPHEMES } from '../protocol/bounds.ts';
import type { CommandFailure } from '../protocol/failures.ts';
import lookAlikes from './look-alikes.json' with { type: 'json' };

type NameVerdict = { ok: true; name: string; skeleton: string } | { ok: false; failure: CommandFailure };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const LOOK_ALIKES = new Map(Object.entries(lookAlikes));

/** Control, format, private, unassigned, surrogates, line ends; a joiner is allowed between emoji only. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/gu;
/** Blank to the eye although not a space: Hangul fillers, the blank braille pattern. */
const BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;
const TOO_MANY_MARKS = /\p{M}{3,}/u;
/** Drawn like the badge that only the application gives. */
const BADGES = /[✓✔☑✅🗸✪★⭐👑🛡]/u;
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u;

const RESERVED_ANYWHERE = [
  'teacher',
  'classline',
  'anthropic',
  '老師',
  '导师',
  '老师',
  '導師',
  '教師',
  '教师',
  '助教',
  '管理員',
  '管理员',
  '系統',
  '系统',
];
const RESERVED_WORDS = ['admin', 'administrator', 'claude', 'system', 'sensei', 'moderator', 'staff', '克勞德'];

/** An I after a small letter is read as an l. */
const I_FOR_L = /(?<=\p{Ll})I/gu;
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '|': 'l' };

/** Two names with the same skeleton look the same on a screen. */
export function skeletonOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(I_FOR_L, 'l')
    .replace(/[01|]/g, (character) => DIGITS[character] ?? character)
    .toLowerCase();
  return Array.from(plain, (character) => LOOK_ALIKES.get(character) ?? character)
    .join('')
    .replace(/[\p{Z}\p{P}\s]/gu, '');
}

/** Stricter than the skeleton, by which Kai and Kal are two: no reserved word is told apart by an i or an l. */
const asReserved = (skeleton: string) => skeleton.replaceAll('i', 'l');
const ANYWHERE = RESERVED_ANYWHERE.map(asReserved);
const WORDS = new Set(RESERVED_WORDS.map(asReserved));

function isReserved(name: string, skeleton: string): boolean {
  if (BADGES.test(name)) return true;
  const whole = asReserved(skeleton);
  if (ANYWHERE.some((word) => whole.includes(word))) return true;
  const words = name.split(/[^\p{L}\p{N}\p{M}|]+/u).map((word) => asReserved(skeletonOf(word)));
  return WORDS.has(whole) || words.some((word) => WORDS.has(word));
}

/** Gives the name as it will be shown, with its skeleton, or why it can't be taken. */
export function checkName(typed: string): NameVerdict {
  const name = typed
    .normalize('NFKC')
    .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
    .trim();
  const seen = name.replace(BLANK, '').replace(/[\p{Cf}\p{Z}\p{M}]/gu, '');
  if (seen === '') return { ok: false, failure: { code: 'name-empty' } };
  if (Array.from(graphemes.segment(name)).length > NAME_MAX_GRAPHEMES) {
    return { ok: false, failure: { code: 'name-too-long', max: NAME_MAX_GRAPHEMES } };
  }
  const skeleton = skeletonOf(name);
  if (isReserved(name, skeleton)) return { ok: false, failure: { code: 'name-reserved' } };
  if (FORBIDDEN.test(name.replace(EMOJI_JOINER, '')) || TOO_MANY_MARKS.test(name) || !VISIBLE.test(seen)) {
    return { ok: false, failure: { code: 'name-characters' } };
  }
  return { ok: true, name, skeleton: skeleton === '' ? name : skeleton };
}
