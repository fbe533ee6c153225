/** The cookies: which browser this is, which teacher's session, and a desk that is known. They tell nothing of a person. */
import { parse } from 'hono/utils/cookie';

export { DEVICE_COOKIE } from '../protocol/bounds.ts';

export const TEACHER_COOKIE = 'classline_teacher';
export const DESK_COOKIE = 'classline_desk';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The secret in a cookie header, or null when there is none that we could have made. */
export function secretIn(header: string | undefined, name: string): string | null {
  const value = header === undefined ? undefined : parse(header, name)[name];
  return value !== undefined && SECRET.test(value) ? value : null;
}
