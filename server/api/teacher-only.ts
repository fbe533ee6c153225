/** Every route behind this asks for a teacher's session of its own. */
import type { MiddlewareHandler } from 'hono';
import type { Access } from '../access/access.ts';
import { secretIn, TEACHER_COOKIE } from '../access/cookies.ts';
import { answer } from './answers.ts';

export function teacherOnly({ teacher }: Access): MiddlewareHandler {
  return async (c, next) => {
    const allowed = await teacher.isTeacher(secretIn(c.req.header('cookie'), TEACHER_COOKIE));
    return allowed ? next() : answer(c, { ok: false, failure: { code: 'not-signed-in' } });
  };
}
