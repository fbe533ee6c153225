/** Joining a lesson: the browser's secret goes into a cookie that scripts can't read. */
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { DEVICE_COOKIE, secretIn } from '../access/cookies.ts';
import { createTries } from '../access/tries.ts';
import { newSecret } from '../classroom/tokens.ts';
import { normaliseCode } from '../protocol/bounds.ts';
import { joinSchema } from '../protocol/commands.ts';
import { answer } from './answers.ts';
import { readBody } from './body.ts';
import { type ApiParts, callerOf } from './parts.ts';

/** A school year. */
const DEVICE_COOKIE_SECONDS = 365 * 86_400;

export function joinRoutes({ classroom, access }: ApiParts): Hono {
  /** A school behind one address joins in a few minutes; a script that fills a class is stopped. */
  const joins = createTries('join-address', 300, 600);
  const routes = new Hono();

  routes.post('/api/join', async (c) => {
    const body = await readBody(c, joinSchema);
    if (!body.ok) return answer(c, body);
    const known = secretIn(c.req.header('cookie'), DEVICE_COOKIE);
    const { address, secure } = callerOf(c, access);
    const tooMany = (await access.codes.refused({ device: known, address })) ?? (await joins.take(address));
    if (tooMany !== null) return answer(c, { ok: false, failure: tooMany });
    const device = known ?? newSecret();
    const joined = await classroom.join({ code: normaliseCode(body.value.code), name: body.value.name, device });
    if (!joined.ok && joined.failure.code === 'code-unknown') await access.codes.wrong({ device: known, address });
    if (joined.ok) {
      setCookie(c, DEVICE_COOKIE, device, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        secure,
        maxAge: DEVICE_COOKIE_SECONDS,
      });
    }
    return answer(c, joined);
  });

  /** "Not you? Leave": this browser is nobody again, in every lesson. */
  routes.post('/api/leave', async (c) => {
    const device = secretIn(c.req.header('cookie'), DEVICE_COOKIE);
    if (device !== null) await classroom.leave(device);
    deleteCookie(c, DEVICE_COOKIE, { path: '/' });
    // Drafts of every lesson, not only of the one on the screen. Browsers heed it where there is TLS.
    c.header('Clear-Site-Data', '"storage"');
    return answer(c, { ok: true, value: null });
  });

  return routes;
}
