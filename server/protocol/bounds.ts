/** Bounds that the browser and the server both hold to. Imports nothing, so that a page may use it at no cost. */

/** Raised when an old browser tab could no longer understand the server; the tab is then told to reload. */
export const PROTOCOL_VERSION = 1;

export const QUESTION_MAX_CHARACTERS = 4000;
export const NAME_MAX_GRAPHEMES = 24;
export const TITLE_MAX_CHARACTERS = 120;
export const INSTRUCTIONS_MAX_CHARACTERS = 8000;
export const ANNOUNCEMENT_MAX_CHARACTERS = 300;
/** The most that the caps of a student may be set to. */
export const MAX_WAITING = 10;
export const MAX_QUESTIONS = 200;
/** Answers that may be pinned in one lesson: more than this nobody reads through. */
export const MAX_PINNED = 20;
export const REASON_MAX_CHARACTERS = 500;
export const HAND_ANSWER_MAX_CHARACTERS = 20000;
export const PASSWORD_MIN_CHARACTERS = 8;
export const PASSWORD_MAX_CHARACTERS = 200;

/** 31 symbols that are not mistaken for each other when read from a projector (no 0 O 1 I L). */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;

export const LANGUAGES = ['zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_COOKIE = 'classline_language';
/** Holds the secret of a browser that has joined. Pages only look whether there is one. */
export const DEVICE_COOKIE = 'classline_device';

/** What a typed code means: case, spaces and full-width forms do not matter. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/** A rehearsal ends by itself after so long. */
export const REHEARSAL_MINUTES = 15;
