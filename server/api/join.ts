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

/**
 * Thirty students behind one address join in one minute, and some mistype; a machine that guesses codes needs
 * millions. Wrong codes are counted by browser, by address and in all.
 */
export function joinRoutes({ classroom, access }: ApiParts): Hono {
  const wrongCodes = {
    device: createTries('code-device', 10, 60),
    address: createTries('code-address', 120, 60),
    all: createTries('code-all', 600, 60),
  };
  /** A school behind one address joins in a few minutes; a script that fills a class is stopped. */
  const joins = createTries('join-address', 300, 600);
  const routes = new Hono();

  routes.post('/api/join', async (c) => {
    const body = await readBody(c, joinSchema);
    if (!body.ok) return answer(c, body);
    const known = secretIn(c.req.header('cookie'), DEVICE_COOKIE);
    const { address, secure } = callerOf(c, access);
    // Asked before the code is looked at: a guesser who was told to wait learns nothing from a right code.
    const tooMany =
      (known === null ? null : await wrongCodes.device.refused(known)) ??
      (await wrongCodes.address.refused(address)) ??
      (await wrongCodes.all.refused('all')) ??
      (await joins.take(address));
    if (tooMany !== null) return answer(c, { ok: false, failure: tooMany });
    const device = known ?? newSecret();
    const joined = await classroom.join({ code: normaliseCode(body.value.code), name: body.value.name, device });
    if (!joined.ok && joined.failure.code === 'code-unknown') {
      if (known !== null) await wrongCodes.device.take(known);
      await wrongCodes.address.take(address);
      await wrongCodes.all.take('all');
    }
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
    return answer(c, { ok: true, value: null });
  });

  return routes;
}
