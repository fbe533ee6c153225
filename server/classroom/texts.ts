/** What counts as a question, a title, a reason: cleaned once here, kept exactly as typed otherwise. */
import { QUESTION_MAX_CHARACTERS } from '../protocol/bounds.ts';
import type { CommandFailure } from '../protocol/failures.ts';

type TextVerdict = { ok: true; text: string } | { ok: false; failure: CommandFailure };

const BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its like can't be stored or sent on, so they are dropped.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Line ends made one kind, unprintable characters and lone surrogates dropped, ends trimmed. */
export function cleanText(typed: string): string {
  return typed.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim();
}

const isInvisible = (text: string) => text.replace(BLANK, '').replace(/[\p{C}\p{Z}\p{M}\s]/gu, '') === '';

/** A question of 1 to 4,000 characters (code points, as people count them) that can be seen. */
export function checkQuestion(typed: string): TextVerdict {
  const text = cleanText(typed);
  if (isInvisible(text)) return { ok: false, failure: { code: 'question-empty' } };
  const length = Array.from(text).length;
  if (length > QUESTION_MAX_CHARACTERS) {
    return { ok: false, failure: { code: 'question-too-long', max: QUESTION_MAX_CHARACTERS, length } };
  }
  return { ok: true, text };
}

/** A field that the teacher fills in. */
export function checkField(field: string, typed: string, max: number, required: boolean): TextVerdict {
  const text = cleanText(typed);
  if (required && isInvisible(text)) return { ok: false, failure: { code: 'field-empty', field } };
  if (Array.from(text).length > max) return { ok: false, failure: { code: 'field-too-long', field, max } };
  return { ok: true, text };
}

/** The first `max` characters; an ellipsis says that there is more. */
export function excerptOf(text: string, max: number): string {
  const characters = Array.from(text.slice(0, max * 2));
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : characters.join('');
}
