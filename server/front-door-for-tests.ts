/** The front door with everything behind it but the pages. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { createAccess } from './access/access.ts';
import { createApi } from './api/api.ts';
import { createWorld } from './classroom/classroom-for-tests.ts';
import { createHttp } from './http.ts';
import type { Outcome } from './protocol/failures.ts';
import { createRealtime } from './realtime/realtime.ts';

export const PASSWORD = 'correct horse';
export const KEY = 'a-key-for-the-class';
export const json = { 'content-type': 'application/json' };

const readiness = () => Promise.reject(new Error('nobody asked for it'));
const log = { debug() {}, info() {}, warn() {}, error() {} };

export type Answer = { status: number; headers: Record<string, unknown>; text: string };

export const cookieOf = (answer: Answer) =>
  String((answer.headers['set-cookie'] as string[] | undefined)?.[0]).split(';')[0] ?? '';

export const send = (socket: Socket, name: string, payload: unknown): Promise<Outcome<unknown>> =>
  socket.timeout(2000).emitWithAck(name, payload) as Promise<Outcome<unknown>>;

export async function openFrontDoor() {
  const world = await createWorld();
  const access = await createAccess(world.store, {
    teacherPassword: PASSWORD,
    chatKey: KEY,
    trustedHosts: ['class.test'],
    trustedProxies: [],
  });
  const realtime = createRealtime({ classroom: world.classroom, access, log });
  const server = createHttp({
    api: createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log }),
    realtime,
    pages: {
      handleRequest: (_request, response) => void response.end('a page'),
      handleUpgrade: () => {},
      close: () => Promise.resolve(),
    },
    origins: access.origins,
    development: false,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];

  function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** The cookie of a browser that has joined. */
  const joinAs = async (name: string): Promise<string> =>
    cookieOf(await ask('POST', '/api/join', json, JSON.stringify({ code: world.code, name })));

  function open(
    auth: object,
    headers: Record<string, string> = {},
  ): Promise<{ socket: Socket; refused: string | null }> {
    const socket = io(`http://127.0.0.1:${port}`, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    sockets.push(socket);
    return new Promise((resolve) => {
      socket.on('connect', () => resolve({ socket, refused: null }));
      socket.on('connect_error', (error: Error & { data?: { failure?: { code: string } } }) =>
        resolve({ socket, refused: error.data?.failure?.code ?? error.message }),
      );
    });
  }

  return {
    world,
    port,
    ask,
    joinAs,
    open,
    async close() {
      for (const socket of sockets) socket.disconnect();
      await realtime.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type FrontDoor = Awaited<ReturnType<typeof openFrontDoor>>;
