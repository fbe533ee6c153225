/** The teacher's password: how it is kept, and which are too weak (ASVS V6.2). */
import { hash, verify } from '@node-rs/argon2';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../protocol/bounds.ts';
import type { CommandFailure } from '../protocol/failures.ts';

/** argon2id with 19 MiB, 2 passes, 1 lane: OWASP's first recommendation, well within a Pi's memory. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const COMMON = new Set(
  '12345678 123456789 1234567890 password password1 passw0rd qwertyui qwerty123 11111111 00000000 88888888 iloveyou admin123 abc12345 abcd1234 1qaz2wsx teacher1 teacher123 classline classroom letmein1 welcome1 a1234567 q1w2e3r4 asdfghjk'.split(
    ' ',
  ),
);

export function checkPassword(password: string): CommandFailure | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN_CHARACTERS) return { code: 'password-weak', min: PASSWORD_MIN_CHARACTERS };
  if (length > PASSWORD_MAX_CHARACTERS)
    return { code: 'field-too-long', field: 'password', max: PASSWORD_MAX_CHARACTERS };
  if (COMMON.has(password.toLowerCase()) || new Set(password).size < 3) return { code: 'password-common' };
  return null;
}

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export const isPassword = (stored: string, typed: string): Promise<boolean> => verify(stored, typed.normalize('NFKC'));
