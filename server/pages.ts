/** Next, which renders pages and nothing else. */
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import type { Log } from './classroom/house.ts';

export type Pages = {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  /** Hot reload, in development only. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/** `directory` holds `.next`. Rejects when the pages were never built. */
export async function openPages(directory: string, development: boolean, port: number, log: Log): Promise<Pages> {
  // Next would add its own upgrade listener to the server it is given: this one never listens.
  const door = new Server();
  const app = next({ dev: development, dir: directory, httpServer: door, port, hostname: 'localhost' });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handleRequest(request, response) {
      handle(request, response).catch((error: unknown) => {
        log.error({ err: error }, 'a page failed');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    handleUpgrade: (request, socket, head) => void door.emit('upgrade', request, socket, head),
    close: () => app.close(),
  };
}
