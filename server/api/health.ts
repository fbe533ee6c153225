/** `GET /health`: is it up, can it save. No details: those are the teacher's. */
import { Hono } from 'hono';
import type { ApiParts } from './parts.ts';

export function healthRoutes({ classroom }: ApiParts): Hono {
  const routes = new Hono();
  routes.get('/health', async (c) => {
    const writable = await classroom.writable();
    return c.json(
      { status: writable ? 'ok' : 'cannot-save', uptime: Math.round(process.uptime()) },
      writable ? 200 : 503,
    );
  });
  return routes;
}
