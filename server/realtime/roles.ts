/** What each role may do. A command that stands in no list of a role does not exist for it. */
import type { Access } from '../access/access.ts';
import type { Tries } from '../access/tries.ts';
import type { Classroom, Watch } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import { studentCommandSchemas, teacherCommandSchemas } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { serveCommands } from './command.ts';
import type { Admitted } from './handshake.ts';
import type { ClasslineSocket } from './realtime.ts';
import { createScreenPort } from './screen-port.ts';

/** `tries` counts all commands of a socket, `asks` the questions of a student. */
export type RoleParts = { classroom: Classroom; access: Access; tries: Tries; asks: Tries; log: Log };

const done: Outcome<null> = { ok: true, value: null };
const anybody = () => Promise.resolve(done);

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

export async function serveStudent(
  socket: ClasslineSocket,
  { studentId, lessonId }: Pick<Extract<Admitted, { role: 'student' }>, 'studentId' | 'lessonId'>,
  { classroom, tries, asks, log }: RoleParts,
): Promise<void> {
  const student = classroom.student(lessonId, studentId);
  const ask: typeof student.ask = async (asking) => {
    const tooMany = await asks.take(studentId);
    return tooMany === null ? student.ask(asking) : { ok: false, failure: tooMany };
  };
  serveCommands(socket, studentCommandSchemas, { ...student, ask }, anybody, tries, log);
  serveRefresh(socket, await classroom.watchAsStudent(lessonId, studentId, createScreenPort(socket)), tries);
}

/** Nothing may be done at the door but wait; once let in, the same socket is served as a student's. */
export async function serveDoor(
  socket: ClasslineSocket,
  { studentId, lessonId }: Extract<Admitted, { role: 'door' }>,
  parts: RoleParts,
): Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { farewell } = createScreenPort(socket);
  const watch = await parts.classroom.watchAtDoor(lessonId, studentId, {
    show: (door) => void socket.emit('door', door),
    opened: () => open(),
    farewell,
  });
  serveRefresh(socket, watch, parts.tries);
  await opened;
  watch.close();
  socket.removeAllListeners('refresh');
  if (socket.connected) await serveStudent(socket, { studentId, lessonId }, parts);
}

export async function serveProjector(
  socket: ClasslineSocket,
  { lessonId }: Extract<Admitted, { role: 'projector' }>,
  { classroom, tries }: RoleParts,
): Promise<void> {
  serveRefresh(socket, await classroom.watchAsProjector(lessonId, createScreenPort(socket)), tries);
}

export async function serveTeacher(
  socket: ClasslineSocket,
  { secret, lessonId }: Extract<Admitted, { role: 'teacher' }>,
  { classroom, access, tries, log }: RoleParts,
): Promise<void> {
  const port = createScreenPort(socket);
  const desk = await classroom.watchAsTeacher(lessonId, port);
  const allowed = async (): Promise<Outcome<null>> =>
    (await access.teacher.isTeacher(secret)) ? done : { ok: false, failure: { code: 'not-signed-in' } };
  serveCommands(socket, teacherCommandSchemas, { ...classroom.teacher, watch: desk.show }, allowed, tries, log);
  serveRefresh(socket, desk, tries);
}
