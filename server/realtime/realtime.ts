/**
 * Socket.IO and nothing but Socket.IO: who may connect, which commands a role has, how a screen is reached.
 * Every command is parsed at this door and authorised when it comes, not only when the socket opened.
 */
import { Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import type { Access } from '../access/access.ts';
import { createTries } from '../access/tries.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import type { ClientEvents, Farewell, ServerEvents } from '../protocol/events.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import { failureOf } from './command.ts';
import { type Admitted, admit } from './handshake.ts';
import { serveDoor, serveProjector, serveStudent, serveTeacher } from './roles.ts';

export type ClasslineSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, { admitted: Admitted }>;

export type Realtime = {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/** What has not answered for both together is gone: a locked phone is away on the desk after 20 s, not after 45. */
const PING = { pingInterval: 10_000, pingTimeout: 10_000 };
/** Larger than any command: a question of 4,000 characters is at most 16 kB. */
const MESSAGE_BYTES = 256 * 1024;
/** Sockets of one student, of one teacher's session, or of the projectors at one address: a few tabs, not a script. */
const SOCKETS_EACH = 12;
/** Commands of one socket in ten seconds; far more than hands can make. */
const COMMANDS = { points: 60, seconds: 10 };
/** Questions of one student in a minute: asked, taken back and asked again, still more than one can mean. */
const ASKS = { points: 20, seconds: 60 };

export function createRealtime(parts: {
  classroom: Classroom;
  /** Absent where there are none. */
  rehearsals?: Rehearsals;
  access: Access;
  log: Log;
}): Realtime {
  const { rehearsals, access, log } = parts;
  // Engine.io attaches itself to a server; this one never listens, so that http.ts alone decides what comes here.
  const door = new HttpServer();
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, { admitted: Admitted }>(door, {
    serveClient: false,
    transports: ['polling', 'websocket'],
    allowEIO3: false,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
    ...PING,
    maxHttpBufferSize: MESSAGE_BYTES,
    destroyUpgrade: false,
    allowRequest: (request, decide) =>
      decide(null, access.origins.origin(request.headers.origin, request.headers.host)),
  });
  const tries = createTries('commands', COMMANDS.points, COMMANDS.seconds);
  const asks = createTries('asks', ASKS.points, ASKS.seconds);
  const open = new Map<string, number>();

  io.use((socket, next) => {
    const { auth, headers, address: direct } = socket.handshake;
    const forwarded = headers['x-forwarded-for'];
    const { address } = access.caller({ address: direct, forwardedFor: forwarded?.toString() });
    admit(auth, { cookies: headers.cookie, address }, parts)
      .catch((error: unknown) => failureOf(error, log, 'handshake'))
      .then((outcome) => {
        if (outcome.ok) {
          const key = keyOf(outcome.value);
          if ((open.get(key) ?? 0) < SOCKETS_EACH) {
            socket.data.admitted = outcome.value;
            return next();
          }
        }
        const failure = outcome.ok ? { code: 'too-many-tries', retryAfterSeconds: 30 } : outcome.failure;
        return next(Object.assign(new Error(failure.code), { data: { failure } }));
      }, next);
  });

  io.on('connection', (socket) => {
    const { admitted } = socket.data;
    const key = keyOf(admitted);
    open.set(key, (open.get(key) ?? 0) + 1);
    socket.on('disconnect', () => {
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    });
    serve(socket, admitted).catch((error: unknown) => {
      failureOf(error, log, 'connection');
      socket.disconnect(true);
    });
  });

  const roleParts = { access, tries, asks, log };
  const serve = (socket: ClasslineSocket, admitted: Admitted): Promise<void> => {
    switch (admitted.role) {
      case 'student':
      case 'trial':
        return serveStudent(socket, admitted, roleParts);
      case 'door':
        return serveDoor(socket, admitted, roleParts);
      case 'projector':
        return serveProjector(socket, admitted, roleParts);
      case 'teacher':
        return serveTeacher(socket, admitted, roleParts);
    }
  };

  const sayFarewell = (reason: Farewell['reason'], concerned: (admitted: Admitted) => boolean) => {
    for (const socket of io.sockets.sockets.values()) {
      if (!concerned(socket.data.admitted)) continue;
      socket.emit('farewell', { reason });
      socket.disconnect(true);
    }
  };
  access.teacher.onSignedOut((ended) =>
    sayFarewell('signed-out', (admitted) => 'secret' in admitted && ended(admitted.secret)),
  );
  rehearsals?.onEnd((classroom) => sayFarewell('rehearsal-over', (admitted) => admitted.classroom === classroom));

  return {
    handleRequest: (request, response) => void door.emit('request', request, response),
    handleUpgrade: (request, socket, head) => void door.emit('upgrade', request, socket, head),
    async close() {
      await io.close();
    },
  };
}

const keyOf = (admitted: Admitted): string => {
  switch (admitted.role) {
    case 'student':
    case 'door':
      return admitted.studentId;
    case 'teacher':
    case 'trial':
      return admitted.secret;
    case 'projector':
      return `projector ${admitted.address}`;
  }
};
