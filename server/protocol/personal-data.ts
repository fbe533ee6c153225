/**
 * Finds what looks like personal data in a question. The student's device looks before it sends (a nudge, never a
 * wall), the server when it accepts (a flag for the teacher). Says only what kind it is, never the data.
 */

export const PERSONAL_KINDS = ['id', 'phone', 'email', 'student'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Bounded, so that a long text without an `@` is not read again from each of its letters. */
const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/;
const MOBILE = /(?<![\d.])(?:09\d{2}|\+?886[-\s]?9\d{2})[-\s]?\d{3}[-\s]?\d{3}(?!\d)/;
const NATIONAL_ID = /(?<![A-Z0-9])[A-Z][1289]\d{8}(?!\d)/g;
const STUDENT_NUMBER =
  /(?:學號|座號與學號|student\s*(?:id|no\.?|number))\W{0,4}(?:是|為|is)?\W{0,3}[A-Z]?\d{5,10}|(?<![A-Z0-9])[A-Z]\d{8}(?![A-Z0-9])/i;

export function findPersonalData(text: string): PersonalKind[] {
  const plain = text.normalize('NFKC').toUpperCase();
  const found: PersonalKind[] = [];
  if ([...plain.matchAll(NATIONAL_ID)].some(([id]) => isNationalId(id))) found.push('id');
  if (MOBILE.test(plain)) found.push('phone');
  if (EMAIL.test(plain)) found.push('email');
  if (STUDENT_NUMBER.test(plain)) found.push('student');
  return found;
}

/** Values of the first letter, in the order of the Ministry's table (A = 10, …, O = 35). */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1, 1];

/** The check digit of identity cards and of residents' numbers (their second digit is 8 or 9). */
export function isNationalId(id: string): boolean {
  const letter = LETTERS.indexOf(id.charAt(0));
  if (letter < 0 || id.length !== 10) return false;
  const value = letter + 10;
  const digits = [...id.slice(1)].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (WEIGHTS[index] ?? 0), 0);
  return (Math.floor(value / 10) + (value % 10) * 9 + sum) % 10 === 0;
}
