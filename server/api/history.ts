/** The history over all lessons: its pages' data, exports, and what erases it. For signed-in teachers. */
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { HISTORY_PAGE } from '../protocol/history.ts';
import { eraseLessonSchema, eraseStudentSchema, exportSchema, historySchema } from '../protocol/history-queries.ts';
import { historyItem } from '../usage/history-items.ts';
import { answer, languageOf } from './answers.ts';
import { readBody } from './body.ts';
import { exportName, exportOf, exportType } from './history-export.ts';
import { filterOf, wordsIn } from './history-filter.ts';
import { lessonView, readLesson, readQuestion } from './history-report.ts';
import type { ApiParts } from './parts.ts';
import { readQuery } from './query.ts';
import { teacherOnly } from './teacher-only.ts';

/** Lessons that can be chosen from. */
const LESSONS_LISTED = 300;

export function historyRoutes({ access, history, classroom }: ApiParts): Hono {
  const routes = new Hono();
  const base = '/api/teacher/history';
  routes.use(base, teacherOnly(access));
  routes.use(`${base}/*`, teacherOnly(access));

  routes.get(base, async (c) => {
    const query = readQuery(c, historySchema);
    if (!query.ok) return answer(c, query);
    const { past, order, ...asked } = query.value;
    const rows = await history.page(filterOf(asked), past ?? null, HISTORY_PAGE + 1, order);
    const words = wordsIn(asked.words);
    const items = rows.slice(0, HISTORY_PAGE).map((row) => historyItem(row, words));
    const next = rows.length > HISTORY_PAGE ? (items.at(-1)?.number ?? null) : null;
    return answer(c, { ok: true, value: { items, next } });
  });

  routes.get(`${base}/lessons`, async (c) =>
    answer(c, { ok: true, value: (await history.lessons(LESSONS_LISTED)).map(lessonView) }),
  );

  routes.get(`${base}/lessons/:id`, async (c) => answer(c, await readLesson(history, c.req.param('id'))));
  routes.get(`${base}/questions/:id`, async (c) => answer(c, await readQuestion(history, c.req.param('id'))));

  routes.get(`${base}/export`, async (c) => {
    const query = readQuery(c, exportSchema);
    if (!query.ok) return answer(c, query);
    const { format, order, ...asked } = query.value;
    const filter = filterOf(asked);
    // One document a student: of one student, or of one lesson's.
    if (format === 'markdown' && filter.lessonId === undefined && filter.studentId === undefined) {
      return answer(c, { ok: false, failure: { code: 'field-empty', field: 'lesson' } });
    }
    c.header('Content-Type', exportType(format));
    c.header('Content-Disposition', `attachment; filename="${exportName(format, new Date())}"`);
    return stream(c, async (body) => {
      for await (const text of exportOf(history, filter, { format, order, language: languageOf(c) })) {
        if (body.aborted) return;
        await body.write(text);
      }
    });
  });

  routes.post(`${base}/erase-lesson`, async (c) => {
    const body = await readBody(c, eraseLessonSchema);
    return answer(c, body.ok ? await classroom.teacher.eraseLesson(body.value) : body);
  });
  routes.post(`${base}/erase-student`, async (c) => {
    const body = await readBody(c, eraseStudentSchema);
    return answer(c, body.ok ? await classroom.teacher.eraseStudent(body.value) : body);
  });

  return routes;
}
