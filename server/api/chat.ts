/**
 * The API of the classroom proxy: other programs ask here. Names and shapes are a promise (snake_case as in its
 * source). They go through the very same classroom, queue and store as the browser.
 */
import { type Context, Hono } from 'hono';
import { normaliseCode } from '../protocol/bounds.ts';
import { chatSchema } from '../protocol/commands.ts';
import type { CommandFailure } from '../protocol/failures.ts';
import { refuse } from './answers.ts';
import { readBody } from './body.ts';
import type { ApiParts } from './parts.ts';

const inSeconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 100) / 10);

/** Only where it is so: who knows nothing of approval sees the shapes as they always were. */
const awaiting = (unapproved: boolean) => (unapproved ? { awaiting_approval: true } : {});

export function chatRoutes({ classroom, access }: ApiParts): Hono {
  const routes = new Hono();
  const keyRefused = (c: Context): CommandFailure | null => access.chat(c.req.header('authorization'));

  routes.post('/chat', async (c) => {
    const refused = keyRefused(c);
    if (refused !== null) return refuse(c, refused);
    const body = await readBody(c, chatSchema);
    if (!body.ok) return refuse(c, body.failure);
    const { student_id, message, lesson } = body.value;
    const asked = await classroom.chat.ask(student_id, message, lesson === undefined ? null : normaliseCode(lesson));
    if (!asked.ok) return refuse(c, asked.failure);
    const { id, ticket, position, waitMs, unapproved } = asked.value;
    const queued = { status: 'queued', position, estimated_wait: inSeconds(waitMs), id, ticket };
    return c.json({ ...queued, ...awaiting(unapproved) }, 202);
  });

  routes.get('/chat/:id', async (c) => {
    const refused = keyRefused(c);
    if (refused !== null) return refuse(c, refused);
    const found = await classroom.chat.read(c.req.param('id'));
    if (!found.ok) return refuse(c, found.failure);
    const { waitMs, unapproved, ...status } = found.value;
    return c.json({ ...status, estimated_wait: inSeconds(waitMs), ...awaiting(unapproved) });
  });

  routes.get('/status', async (c) => {
    const { waiting, running, totals, pause } = await classroom.chat.status();
    return c.json({
      queue_size: waiting,
      active_requests: running,
      stats: { total_processed: totals.processed, total_429: totals.refused, total_errors: totals.failed },
      pause: pause === null ? null : { kind: pause.kind, ends_in: inSeconds(pause.endsInMs) },
    });
  });

  return routes;
}
