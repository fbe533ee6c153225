/** Rehearsals: looked at, begun and ended. For signed-in teachers. */
import { Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { rehearsalSchema } from '../protocol/rehearsal.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import { answer } from './answers.ts';
import { readBody } from './body.ts';
import { teacherOnly } from './teacher-only.ts';

export function rehearsalRoutes(rehearsals: Rehearsals, access: Access): Hono {
  const routes = new Hono();
  const path = '/api/teacher/rehearsal';
  routes.use(path, teacherOnly(access));
  routes.get(path, (c) => answer(c, { ok: true, value: rehearsals.state() }));
  routes.post(path, async (c) => {
    const body = await readBody(c, rehearsalSchema);
    return answer(c, body.ok ? await rehearsals.start(body.value.language) : body);
  });
  routes.delete(path, async (c) => {
    await rehearsals.stop();
    return answer(c, { ok: true, value: rehearsals.state() });
  });
  return routes;
}
