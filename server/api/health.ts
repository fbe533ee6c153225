/** `GET /health`: is it up, can it save. No details: those are the teacher's. */
import { Hono } from 'hono';
import type { ApiParts } from './parts.ts';

/** To learn whether it can save, something is saved. Anybody may ask, as often as they like, and a memory card wears out. */
const FRESH_MS = 1_000;

export function healthRoutes({ classroom }: Pick<ApiParts, 'classroom'>, now = () => performance.now()): Hono {
  const routes = new Hono();
  let last = { at: Number.NEGATIVE_INFINITY, writable: Promise.resolve(false) };
  routes.get('/health', async (c) => {
    if (now() - last.at >= FRESH_MS) last = { at: now(), writable: classroom.writable() };
    const writable = await last.writable;
    return c.json(
      { status: writable ? 'ok' : 'cannot-save', uptime: Math.round(process.uptime()) },
      writable ? 200 : 503,
    );
  });
  return routes;
}
