/** Signing in and out as the teacher. */
import { type Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { DESK_COOKIE, secretIn, TEACHER_COOKIE } from '../access/cookies.ts';
import { deviceLabel } from '../access/device-label.ts';
import { changePasswordSchema, passwordSchema, setupSchema } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { answer } from './answers.ts';
import { readBody } from './body.ts';
import { type ApiParts, callerOf } from './parts.ts';

const SESSION_COOKIE_SECONDS = 30 * 86_400;
const DESK_COOKIE_SECONDS = 365 * 86_400;

export function teacherRoutes({ access }: ApiParts): Hono {
  const { teacher, desks } = access;
  const routes = new Hono();

  const deskOf = (c: Context) => desks.nameOf(secretIn(c.req.header('cookie'), DESK_COOKIE));
  /** Whose tries are counted: those of a desk that is known, or else of the address. */
  const callerIn = (c: Context) => deskOf(c) ?? callerOf(c, access).address;
  /** Whence a sign-in comes, and by which kind of browser. */
  const from = (c: Context) => [callerIn(c), deviceLabel(c.req.header('user-agent'))] as const;

  const signedIn = async (c: Context, outcome: Outcome<{ secret: string }>): Promise<Response> => {
    if (!outcome.ok) return answer(c, outcome);
    const { secure } = callerOf(c, access);
    const cookie = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
    setCookie(c, TEACHER_COOKIE, outcome.value.secret, { ...cookie, maxAge: SESSION_COOKIE_SECONDS });
    if (deskOf(c) === null) {
      setCookie(c, DESK_COOKIE, await desks.mark(), { ...cookie, path: '/api/teacher', maxAge: DESK_COOKIE_SECONDS });
    }
    return answer(c, { ok: true, value: null });
  };

  routes.post('/api/teacher/setup', async (c) => {
    const body = await readBody(c, setupSchema);
    if (!body.ok) return answer(c, body);
    return signedIn(c, await teacher.setUp(body.value.token, body.value.password, ...from(c)));
  });

  routes.post('/api/teacher/sign-in', async (c) => {
    const body = await readBody(c, passwordSchema);
    if (!body.ok) return answer(c, body);
    return signedIn(c, await teacher.signIn(body.value.password, ...from(c)));
  });

  routes.post('/api/teacher/sign-out', async (c) => {
    const secret = secretIn(c.req.header('cookie'), TEACHER_COOKIE);
    if (secret !== null) await teacher.signOut(secret);
    deleteCookie(c, TEACHER_COOKIE, { path: '/' });
    return answer(c, { ok: true, value: null });
  });

  routes.post('/api/teacher/password', async (c) => {
    const secret = secretIn(c.req.header('cookie'), TEACHER_COOKIE);
    if (secret === null || !(await teacher.isTeacher(secret))) {
      return answer(c, { ok: false, failure: { code: 'not-signed-in' } });
    }
    const body = await readBody(c, changePasswordSchema);
    if (!body.ok) return answer(c, body);
    return answer(c, await teacher.changePassword(secret, body.value.current, body.value.next, callerIn(c)));
  });

  return routes;
}
