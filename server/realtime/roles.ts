/** What each role may do. A command that stands in no list of a role does not exist for it. */
import type { Access } from '../access/access.ts';
import type { Tries } from '../access/tries.ts';
import type { Watch } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import { studentCommandSchemas, teacherCommandSchemas } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { serveCommands } from './command.ts';
import type { Admitted } from './handshake.ts';
import type { ClasslineSocket } from './realtime.ts';
import { createScreenPort } from './screen-port.ts';

/** `tries` counts all commands of a socket, `asks` the questions of a student. */
export type RoleParts = { access: Access; tries: Tries; asks: Tries; log: Log };

const SEEN_EVERY_MS = 60_000;

const done: Outcome<null> = { ok: true, value: null };
const anybody = () => Promise.resolve(done);
const asTeacher = (access: Access, secret: string) => async (): Promise<Outcome<null>> =>
  (await access.teacher.isTeacher(secret)) ? done : { ok: false, failure: { code: 'not-signed-in' } };

function serveRefresh(socket: ClasslineSocket, watch: Watch, tries: Tries): void {
  socket.on('refresh', (ack) => {
    tries.take(`refresh:${socket.id}`).then(
      (tooMany) => {
        if (tooMany === null) watch.refresh();
        if (typeof ack === 'function') ack(tooMany === null ? done : { ok: false, failure: tooMany });
      },
      () => {},
    );
  });
  socket.on('disconnect', () => watch.close());
  // It may have gone while the screen was being made.
  if (socket.disconnected) watch.close();
}

/** An open desk is in use: its session is seen, and ends it when its own time is over. */
function endWithSession(socket: ClasslineSocket, allowed: () => Promise<Outcome<null>>): void {
  const timer = setInterval(() => {
    allowed().then(
      ({ ok }) => {
        if (ok || socket.disconnected) return;
        socket.emit('farewell', { reason: 'signed-out' });
        socket.disconnect(true);
      },
      // The store is in trouble: that ends no session.
      () => {},
    );
  }, SEEN_EVERY_MS);
  socket.on('disconnect', () => clearInterval(timer));
  if (socket.disconnected) clearInterval(timer);
}

export async function serveStudent(
  socket: ClasslineSocket,
  admitted: Extract<Admitted, { role: 'student' | 'trial' }>,
  { access, tries, asks, log }: RoleParts,
): Promise<void> {
  const { classroom, studentId, lessonId } = admitted;
  const allowed = admitted.role === 'trial' ? asTeacher(access, admitted.secret) : anybody;
  const student = classroom.student(lessonId, studentId);
  const ask: typeof student.ask = async (asking) => {
    const tooMany = await asks.take(studentId);
    return tooMany === null ? student.ask(asking) : { ok: false, failure: tooMany };
  };
  serveCommands(socket, studentCommandSchemas, { ...student, ask }, allowed, tries, log);
  serveRefresh(socket, await classroom.watchAsStudent(lessonId, studentId, createScreenPort(socket)), tries);
}

/** Nothing may be done at the door but wait; once let in, the same socket is served as a student's. */
export async function serveDoor(
  socket: ClasslineSocket,
  { classroom, studentId, lessonId }: Extract<Admitted, { role: 'door' }>,
  parts: RoleParts,
): Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { farewell } = createScreenPort(socket);
  const watch = await classroom.watchAtDoor(lessonId, studentId, {
    show: (door) => void socket.emit('door', door),
    opened: () => open(),
    farewell,
  });
  serveRefresh(socket, watch, parts.tries);
  await opened;
  watch.close();
  socket.removeAllListeners('refresh');
  if (socket.connected) await serveStudent(socket, { role: 'student', classroom, studentId, lessonId }, parts);
}

export async function serveProjector(
  socket: ClasslineSocket,
  { classroom, lessonId }: Extract<Admitted, { role: 'projector' }>,
  { tries }: RoleParts,
): Promise<void> {
  serveRefresh(socket, await classroom.watchAsProjector(lessonId, createScreenPort(socket)), tries);
}

export async function serveTeacher(
  socket: ClasslineSocket,
  { classroom, secret, lessonId }: Extract<Admitted, { role: 'teacher' }>,
  { access, tries, log }: RoleParts,
): Promise<void> {
  const port = createScreenPort(socket);
  const desk = await classroom.watchAsTeacher(lessonId, port);
  const handlers = { ...classroom.teacher, watch: desk.show };
  serveCommands(socket, teacherCommandSchemas, handlers, asTeacher(access, secret), tries, log);
  serveRefresh(socket, desk, tries);
  endWithSession(socket, asTeacher(access, secret));
}
