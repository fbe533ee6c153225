/** Who connects: decided from cookies and the parsed handshake, before anything is served. */
import type { Access } from '../access/access.ts';
import { DEVICE_COOKIE, secretIn, TEACHER_COOKIE } from '../access/cookies.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { PROTOCOL_VERSION } from '../protocol/bounds.ts';
import { handshakeSchema } from '../protocol/commands.ts';
import type { CommandFailure, Outcome } from '../protocol/failures.ts';

export type Admitted =
  | { readonly role: 'student'; readonly studentId: string; readonly lessonId: string }
  /** A student who has not been let in. */
  | { readonly role: 'door'; readonly studentId: string; readonly lessonId: string }
  | { readonly role: 'projector'; readonly lessonId: string }
  | { readonly role: 'teacher'; readonly secret: string; readonly lessonId: string | null };

const refuse = (failure: CommandFailure): Outcome<never> => ({ ok: false, failure });

export async function admit(
  auth: unknown,
  cookies: string | undefined,
  classroom: Classroom,
  access: Access,
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
      const found = await classroom.studentOf(data.code, device);
      if (!found.ok) return found;
      const { atDoor, ...student } = found.value;
      return { ok: true, value: { role: atDoor ? 'door' : 'student', ...student } };
    }
    case 'projector': {
      const found = await classroom.lessonByCode(data.code);
      return found.ok ? { ok: true, value: { role: 'projector', lessonId: found.value } } : found;
    }
    case 'teacher': {
      const secret = secretIn(cookies, TEACHER_COOKIE);
      if (secret === null || !(await access.teacher.isTeacher(secret))) return refuse({ code: 'not-signed-in' });
      return { ok: true, value: { role: 'teacher', secret, lessonId: data.lessonId ?? null } };
    }
  }
}
