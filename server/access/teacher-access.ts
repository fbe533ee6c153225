/**
 * Who is the teacher. A password (set through a one-time link, or by `TEACHER_PASSWORD`), and sessions that are random
 * secrets of which only the hash is kept.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { hashOf, newSecret } from '../classroom/tokens.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { SessionView } from '../protocol/sessions.ts';
import { type Store, StoreFailed } from '../store/store.ts';
import { readDeviceLabel } from './device-label.ts';
import { checkPassword, hashPassword, isPassword } from './passwords.ts';
import { createSessionAges } from './session-ages.ts';
import { createTries } from './tries.ts';

const PASSWORD_SETTING = 'teacher-password';
/** The hash of the `TEACHER_PASSWORD` of the last start. */
const FIXED_SETTING = 'teacher-password-fixed';
export type TeacherAccess = {
  /** The token of the one-time set-up link; null once a password is set. */
  setupToken(): string | null;
  /** `caller`: by which tries are counted. `device`: the kind of browser, for the list of sessions. */
  setUp(token: string, password: string, caller: string, device?: string): Promise<Outcome<{ secret: string }>>;
  signIn(password: string, caller: string, device?: string): Promise<Outcome<{ secret: string }>>;
  signOut(secret: string): Promise<void>;
  changePassword(secret: string, current: string, next: string, caller: string): Promise<Outcome<null>>;
  isTeacher(secret: string | null): Promise<boolean>;
  /** All that are still good, the last seen first. */
  sessions(ownSecret: string): Promise<SessionView[]>;
  endSession(id: string): Promise<Outcome<null>>;
  /** Ends all sessions but this one. */
  endOthers(secret: string): Promise<void>;
  /** Told, whenever sessions end, which ones: a test of a session's secret. */
  onSignedOut(listener: (ended: (secret: string) => boolean) => void): void;
};

const digest = (text: string) => createHash('sha256').update(text.normalize('NFKC')).digest();

/** Names a session without giving its hash away. */
const idOf = (tokenHash: string) => tokenHash.slice(0, 16);

/** Who sets another `TEACHER_PASSWORD`, or takes it away, wants nobody left inside who came in before. */
async function endFormerSessions(store: Store, fixedPassword: string | null): Promise<void> {
  const before = await store.settings.read(FIXED_SETTING);
  if (before === null && fixedPassword === null) return;
  if (before !== null && fixedPassword !== null && (await isPassword(before, fixedPassword))) return;
  try {
    await store.teachers.endAllSessions();
    if (fixedPassword === null) await store.settings.remove(FIXED_SETTING);
    else await store.settings.write(FIXED_SETTING, await hashPassword(fixedPassword));
  } catch (failed) {
    // A full disk must not keep the class from what can be read; the next start tries again.
    if (!(failed instanceof StoreFailed)) throw failed;
  }
}

export async function createTeacherAccess(store: Store, fixedPassword: string | null): Promise<TeacherAccess> {
  await endFormerSessions(store, fixedPassword);
  let stored = await store.settings.read(PASSWORD_SETTING);
  let setup = stored === null && fixedPassword === null ? newSecret() : null;
  const tries = createTries('sign-in', 10, 60);
  const ages = createSessionAges(() => performance.now());
  const listeners: ((ended: (secret: string) => boolean) => void)[] = [];
  const tell = (ended: (secret: string) => boolean) => {
    for (const listener of listeners) listener(ended);
  };

  const matches = async (typed: string): Promise<boolean> => {
    if (fixedPassword !== null) return timingSafeEqual(digest(fixedPassword), digest(typed));
    return stored !== null && (await isPassword(stored, typed));
  };

  const openSession = async (device?: string): Promise<{ secret: string }> => {
    const secret = newSecret();
    await store.teachers.createSession(hashOf(secret), new Date(), device);
    return { secret };
  };

  const endOthers = async (secret: string): Promise<void> => {
    await store.teachers.endAllSessions(hashOf(secret));
    tell((other) => other !== secret);
  };

  const keep = async (password: string): Promise<void> => {
    const hash = await hashPassword(password);
    await store.settings.write(PASSWORD_SETTING, hash);
    stored = hash;
  };

  return {
    setupToken: () => setup,
    async setUp(token, password, caller, device) {
      const refused = await tries.take(caller);
      if (refused !== null) return { ok: false, failure: refused };
      if (setup === null || !timingSafeEqual(digest(setup), digest(token))) {
        return { ok: false, failure: { code: 'setup-link-used' } };
      }
      const weak = checkPassword(password);
      if (weak !== null) return { ok: false, failure: weak };
      const held = setup;
      // Taken before the first await, so that two who follow the link at once do not both set a password.
      setup = null;
      try {
        await keep(password);
      } catch (failed) {
        setup = held;
        throw failed;
      }
      return { ok: true, value: await openSession(device) };
    },
    async signIn(password, caller, device) {
      const refused = await tries.take(caller);
      if (refused !== null) return { ok: false, failure: refused };
      if (!(await matches(password))) return { ok: false, failure: { code: 'password-wrong' } };
      return { ok: true, value: await openSession(device) };
    },
    async signOut(secret) {
      await store.teachers.endSession(hashOf(secret));
      tell((other) => other === secret);
    },
    async changePassword(secret, current, next, caller) {
      const refused = await tries.take(caller);
      if (refused !== null) return { ok: false, failure: refused };
      if (fixedPassword !== null) return { ok: false, failure: { code: 'not-allowed' } };
      if (!(await matches(current))) return { ok: false, failure: { code: 'password-wrong' } };
      const weak = checkPassword(next);
      if (weak !== null) return { ok: false, failure: weak };
      await keep(next);
      await endOthers(secret);
      return { ok: true, value: null };
    },
    async isTeacher(secret) {
      if (secret === null) return false;
      const now = new Date();
      const tokenHash = hashOf(secret);
      const session = await store.teachers.session(tokenHash, now);
      if (session === null) return false;
      const good = ages.isGood({ tokenHash, ...session }, now);
      if (good) ages.seen({ tokenHash, ...session }, now);
      else await store.teachers.endSession(tokenHash);
      return good;
    },
    async sessions(ownSecret) {
      const now = new Date();
      const own = hashOf(ownSecret);
      return (await store.teachers.sessions())
        .filter((session) => ages.isGood(session, now))
        .map(({ tokenHash, device, createdAt, lastSeenAt }) => ({
          id: idOf(tokenHash),
          ...readDeviceLabel(device),
          createdAt: createdAt.getTime(),
          lastSeenAt: lastSeenAt.getTime(),
          own: tokenHash === own,
        }));
    },
    async endSession(id) {
      const found = (await store.teachers.sessions()).find(({ tokenHash }) => idOf(tokenHash) === id);
      if (found === undefined) return { ok: false, failure: { code: 'not-found' } };
      await store.teachers.endSession(found.tokenHash);
      tell((other) => hashOf(other) === found.tokenHash);
      return { ok: true, value: null };
    },
    endOthers,
    onSignedOut(listener) {
      listeners.push(listener);
    },
  };
}
