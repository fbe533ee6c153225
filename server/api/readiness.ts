/** Whether this machine is ready for a lesson. For signed-in teachers. */
import { Hono } from 'hono';
import { answer } from './answers.ts';
import type { ApiParts } from './parts.ts';
import { teacherOnly } from './teacher-only.ts';

export function readinessRoutes({ access, readiness }: ApiParts): Hono {
  const routes = new Hono();
  const path = '/api/teacher/readiness';
  routes.use(path, teacherOnly(access));
  routes.get(path, async (c) => answer(c, { ok: true, value: await readiness() }));
  return routes;
}
