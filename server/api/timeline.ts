/** One lesson as it went, for the chart over it: all of it, or what is new since a moment. For signed-in teachers. */
import { Hono } from 'hono';
import { timelineSchema } from '../protocol/history-queries.ts';
import { timelineOf } from '../usage/timeline.ts';
import { answer } from './answers.ts';
import type { ApiParts } from './parts.ts';
import { readQuery } from './query.ts';
import { teacherOnly } from './teacher-only.ts';

/** Commits may come a little after what they record: this much of what was told is told again. */
const OVERLAP_MS = 30_000;

export function timelineRoutes({ access, history, classroom }: ApiParts): Hono {
  const routes = new Hono();
  const base = '/api/teacher/timeline';
  routes.use(`${base}/*`, teacherOnly(access));

  routes.get(`${base}/:lesson`, async (c) => {
    const query = readQuery(c, timelineSchema);
    if (!query.ok) return answer(c, query);
    const lesson = await history.lesson(c.req.param('lesson'));
    if (lesson === null) return answer(c, { ok: false, failure: { code: 'not-found' } });
    const opened = lesson.openedAt.getTime();
    const moment = classroom.moment();
    const since = Math.max(opened, (query.value.since ?? 0) - OVERLAP_MS);
    // A start is committed a moment before it is made.
    const until = lesson.endedAt ?? new Date(moment.now + OVERLAP_MS);
    const kept = await history.record(lesson.id, new Date(since), until, since === opened);
    const endedAt = lesson.endedAt?.getTime() ?? null;
    return answer(c, { ok: true, value: timelineOf(kept, { ...moment, since, endedAt }) });
  });

  return routes;
}
