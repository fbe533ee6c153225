/** Who connects: decided from cookies and the parsed handshake, before anything is served. */
import type { Access } from '../access/access.ts';
import { DEVICE_COOKIE, secretIn, TEACHER_COOKIE } from '../access/cookies.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { PROTOCOL_VERSION } from '../protocol/bounds.ts';
import { handshakeSchema } from '../protocol/commands.ts';
import type { CommandFailure, Outcome } from '../protocol/failures.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';

/** `classroom`: the real one, or that of a rehearsal. */
export type Admitted = { readonly classroom: Classroom } & (
  | { readonly role: 'student'; readonly studentId: string; readonly lessonId: string }
  /** A student who has not been let in. */
  | { readonly role: 'door'; readonly studentId: string; readonly lessonId: string }
  /** `address`: it has no session of its own by which its sockets could be counted. */
  | { readonly role: 'projector'; readonly address: string; readonly lessonId: string }
  | { readonly role: 'teacher'; readonly secret: string; readonly lessonId: string | null }
  /** A teacher as the test student of a lesson. */
  | { readonly role: 'trial'; readonly secret: string; readonly studentId: string; readonly lessonId: string }
);

const refuse = (failure: CommandFailure): Outcome<never> => ({ ok: false, failure });

type DoorParts = { classroom: Classroom; rehearsals?: Rehearsals; access: Access };

/** Whence a socket comes. */
export type Caller = { readonly cookies: string | undefined; readonly address: string };

/** Who guesses codes at this door is told to wait, just as by `POST /api/join`. */
export async function admit(auth: unknown, from: Caller, parts: DoorParts): Promise<Outcome<Admitted>> {
  const outcome = await decide(auth, from, parts);
  const role = (auth as { role?: unknown } | null)?.role;
  // A student of the class has proved it by the device; whoever else names a code must not learn whether it is right.
  if (role !== 'projector' && (role !== 'student' || outcome.ok)) return outcome;
  const guesser = { device: secretIn(from.cookies, DEVICE_COOKIE), address: from.address };
  const tooMany = await parts.access.codes.refused(guesser);
  if (tooMany !== null) return refuse(tooMany);
  if (!outcome.ok && outcome.failure.code === 'code-unknown') await parts.access.codes.wrong(guesser);
  return outcome;
}

async function decide(
  auth: unknown,
  { cookies, address }: Caller,
  { classroom, rehearsals, access }: DoorParts,
): Promise<Outcome<Admitted>> {
  const parsed = handshakeSchema.safeParse(auth);
  const version = (auth as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version !== PROTOCOL_VERSION) return refuse({ code: 'old-page' });
  if (!parsed.success) return refuse({ code: 'field-invalid', field: 'handshake' });
  const { data } = parsed;
  switch (data.role) {
    case 'student': {
      const device = secretIn(cookies, DEVICE_COOKIE);
      if (device === null) return refuse({ code: 'not-signed-in' });
      const found = await classroom.studentOf(data.code, device, data.lessonId);
      if (!found.ok) return found;
      const { atDoor, ...student } = found.value;
      return { ok: true, value: { role: atDoor ? 'door' : 'student', classroom, ...student } };
    }
    case 'projector': {
      const found = await classroom.lessonByCode(data.code);
      if (found.ok) return { ok: true, value: { role: 'projector', address, classroom, lessonId: found.value } };
      const rehearsed = rehearsals?.classroom() ?? null;
      const inRehearsal = (await rehearsed?.lessonByCode(data.code)) ?? found;
      return rehearsed !== null && inRehearsal.ok
        ? { ok: true, value: { role: 'projector', address, classroom: rehearsed, lessonId: inRehearsal.value } }
        : found;
    }
    case 'teacher': {
      const secret = await secretOfTeacher(cookies, access);
      if (secret === null) return refuse({ code: 'not-signed-in' });
      const house = data.rehearsal ? rehearsals?.classroom() : classroom;
      if (!house) return refuse({ code: 'no-rehearsal' });
      return { ok: true, value: { role: 'teacher', classroom: house, secret, lessonId: data.lessonId ?? null } };
    }
    case 'trial': {
      const secret = await secretOfTeacher(cookies, access);
      if (secret === null) return refuse({ code: 'not-signed-in' });
      const found = await classroom.testStudentOf(data.lessonId);
      return found.ok ? { ok: true, value: { role: 'trial', classroom, secret, ...found.value } } : found;
    }
  }
}

async function secretOfTeacher(cookies: string | undefined, access: Access): Promise<string | null> {
  const secret = secretIn(cookies, TEACHER_COOKIE);
  return secret !== null && (await access.teacher.isTeacher(secret)) ? secret : null;
}
