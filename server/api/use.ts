/** Use and cost, and the budget of the month. For signed-in teachers. */
import { Hono } from 'hono';
import { budgetSchema, useSchema } from '../protocol/history-queries.ts';
import { startOfDay, unitStart } from '../usage/days.ts';
import { reportUse } from '../usage/use-report.ts';
import { answer } from './answers.ts';
import { readBody } from './body.ts';
import type { ApiParts } from './parts.ts';
import { readQuery } from './query.ts';
import { teacherOnly } from './teacher-only.ts';

const STUDENTS_LISTED = 100;
const LESSONS_KNOWN = 2_000;
/** Without a wish: the last four weeks, today included. */
const DAYS_SHOWN = 28;
/** Longer spans in days would be a wall of bars. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

export function costRoutes({ access, history, classroom }: ApiParts): Hono {
  const routes = new Hono();
  const base = '/api/teacher/use';
  routes.use(base, teacherOnly(access));
  routes.use(`${base}/*`, teacherOnly(access));

  routes.get(base, async (c) => {
    const query = readQuery(c, useSchema);
    if (!query.ok) return answer(c, query);
    const now = new Date();
    const last = query.value.until === undefined ? now : startOfDay(query.value.until);
    const until = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
    const first = query.value.from === undefined ? null : startOfDay(query.value.from);
    const from = first ?? new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1 - DAYS_SHOWN);
    if (from >= until) return answer(c, { ok: false, failure: { code: 'field-invalid', field: 'from' } });
    const long = until.getTime() - from.getTime() > MOST_DAYS * DAY_MS;
    const unit = query.value.unit ?? (long ? 'month' : 'day');
    // Weeks and months are whole: half a one beside whole ones would look like a fall.
    const start = unitStart(from, unit);
    const [used, students, lessons, month] = await Promise.all([
      history.use(start, until),
      history.studentUse(start, until, STUDENTS_LISTED),
      history.lessonTitles(LESSONS_KNOWN),
      classroom.budget.month(),
    ]);
    const known = new Map(lessons.map((lesson) => [lesson.id, lesson]));
    const span = { from: start, until, unit };
    const value = reportUse(span, used, students, known, month, classroom.budget.hasPrice);
    return answer(c, { ok: true, value });
  });

  routes.post(`${base}/budget`, async (c) => {
    const body = await readBody(c, budgetSchema);
    if (!body.ok) return answer(c, body);
    await classroom.budget.set(body.value.monthlyUsd);
    return answer(c, { ok: true, value: null });
  });

  return routes;
}
