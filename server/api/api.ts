/** The HTTP API: routes only. What they do stands in the classroom, who may do it in `access`. */
import { type Context, Hono } from 'hono';
import { newId } from '../classroom/tokens.ts';
import { StoreFailed } from '../store/store.ts';
import { refuse } from './answers.ts';
import { chatRoutes } from './chat.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { joinRoutes } from './join.ts';
import type { ApiParts } from './parts.ts';
import { readinessRoutes } from './readiness.ts';
import { rehearsalRoutes } from './rehearsal.ts';
import { sessionRoutes } from './sessions.ts';
import { teacherRoutes } from './teacher.ts';
import { timelineRoutes } from './timeline.ts';
import { costRoutes } from './use.ts';

/** Each request has an id: in its answer, and in every line of the log that it leaves. */
type RequestIds = { Variables: { request: string } };

/** The first segments of the paths that are answered here; everything else is a page. */
export const API_PATHS: ReadonlySet<string> = new Set(['api', 'chat', 'status', 'health']);

/** Anybody can ask for a path of 16 kB, again and again: the log does not grow by it. */
const loggedPath = (c: Context) => c.req.path.slice(0, 200);

export function createApi(parts: ApiParts): Hono<RequestIds> {
  const api = new Hono<RequestIds>();
  api.use(async (c, next) => {
    const request = newId();
    const since = performance.now();
    c.set('request', request);
    await next();
    c.header('X-Request-Id', request);
    const { method } = c.req;
    const facts = {
      request,
      method,
      path: loggedPath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - since),
    };
    if (c.res.status >= 400) parts.log.info(facts, 'refused');
    else parts.log.debug?.(facts, 'answered');
  });
  api.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    // A page of another site may make the browser send a request here, but not with our Origin.
    const own = c.req.method === 'GET' || parts.access.origins.origin(c.req.header('origin'), c.req.header('host'));
    return own ? next() : refuse(c, { code: 'not-allowed' });
  });
  api.route('/', joinRoutes(parts));
  api.route('/', teacherRoutes(parts));
  api.route('/', sessionRoutes(parts.access));
  api.route('/', historyRoutes(parts));
  api.route('/', costRoutes(parts));
  api.route('/', timelineRoutes(parts));
  api.route('/', readinessRoutes(parts));
  if (parts.rehearsals !== undefined) api.route('/', rehearsalRoutes(parts.rehearsals, parts.access));
  api.route('/', chatRoutes(parts));
  api.route('/', healthRoutes(parts));
  api.notFound((c) => refuse(c, { code: 'not-found' }));
  api.onError((error, c) => {
    const request = c.get('request');
    if (error instanceof StoreFailed) {
      parts.log.error({ request, path: loggedPath(c), reason: error.reason, err: error }, 'could not save');
      return refuse(c, { code: 'cannot-save' });
    }
    parts.log.error({ request, path: loggedPath(c), err: error }, 'a request failed');
    return refuse(c, { code: 'unexpected', id: request });
  });
  return api;
}
