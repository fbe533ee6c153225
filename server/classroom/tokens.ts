/** Random names for things: ids, secrets, class codes. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../protocol/bounds.ts';

/** 96 random bits after the time in milliseconds, so that ids sort by age: 26 characters of [0-9a-z]. */
export function newId(now: number = Date.now()): string {
  return now.toString(36).padStart(9, '0') + randomBytes(12).toString('hex').slice(0, 17);
}

/** 256 random bits for a cookie or a one-time link, as base64url. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** What is stored in place of a secret. Plain SHA-256 suffices for 256 random bits. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** A class code: 6 of 31 symbols, 8.9 × 10^8 in all. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}
