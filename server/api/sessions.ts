/** Where the teacher is signed in, and signing out elsewhere. */
import { Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { secretIn, TEACHER_COOKIE } from '../access/cookies.ts';
import { endSessionsSchema } from '../protocol/sessions.ts';
import { answer } from './answers.ts';
import { readBody } from './body.ts';
import { teacherOnly } from './teacher-only.ts';

export function sessionRoutes(access: Access): Hono {
  const routes = new Hono();
  const base = '/api/teacher/sessions';
  const secretOf = (cookie: string | undefined) => secretIn(cookie, TEACHER_COOKIE) ?? '';
  routes.use(base, teacherOnly(access));
  routes.use(`${base}/*`, teacherOnly(access));

  routes.get(base, async (c) =>
    answer(c, { ok: true, value: await access.teacher.sessions(secretOf(c.req.header('cookie'))) }),
  );

  routes.post(`${base}/end`, async (c) => {
    const body = await readBody(c, endSessionsSchema);
    if (!body.ok) return answer(c, body);
    if ('id' in body.value) return answer(c, await access.teacher.endSession(body.value.id));
    await access.teacher.endOthers(secretOf(c.req.header('cookie')));
    return answer(c, { ok: true, value: null });
  });

  return routes;
}
