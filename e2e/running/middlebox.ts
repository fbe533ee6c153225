/** A school's proxy or virus scanner between a browser and the server: it lets no WebSocket through. */
import { connect, createServer, type Socket } from 'node:net';

export type Middlebox = {
  readonly port: number;
  /** How many WebSockets it has kept from the server. */
  readonly kept: () => number;
  close(): Promise<void>;
};

const WEBSOCKET = /^GET \/socket\.io\/[\s\S]*\r\nupgrade: websocket\r\n/i;
const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** @param how `refuse` says so; `swallow` never answers, and lets the browser wait. */
export async function openMiddlebox(serverPort: number, how: 'refuse' | 'swallow'): Promise<Middlebox> {
  const sockets = new Set<Socket>();
  let kept = 0;
  const listener = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1');
    near.on('data', (data) => {
      if (!WEBSOCKET.test(data.toString('latin1'))) return void far.write(data);
      kept += 1;
      if (how === 'refuse') near.end(FORBIDDEN);
    });
    far.on('data', (data) => near.write(data));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    kept: () => kept,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
