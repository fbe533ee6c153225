/**
 * The Wi-Fi between one device and the server. Cut, it carries nothing and tells nobody; healed, it goes on as TCP does:
 * what the server has kept open gets its bytes late, what the server has given up meanwhile ends at the first word.
 */
import { connect, createServer, type Socket } from 'node:net';

export type Air = {
  readonly port: number;
  cut(): void;
  heal(): void;
  close(): Promise<void>;
};

type Line = { readonly near: Socket; readonly far: Socket; held: Buffer[]; lost: boolean };

export async function openAir(serverPort: number): Promise<Air> {
  const lines = new Set<Line>();
  let dead = false;
  const listener = createServer((near) => {
    const line: Line = { near, far: connect(serverPort, '127.0.0.1'), held: [], lost: false };
    const { far } = line;
    lines.add(line);
    if (dead) near.pause();
    near.on('data', (data) => (line.lost ? near.resetAndDestroy() : far.write(data)));
    far.on('data', (data) => (dead ? line.held.push(data) : near.write(data)));
    far.on('close', () => {
      if (!dead) near.destroy();
      line.lost = true;
    });
    near.on('close', () => {
      far.destroy();
      lines.delete(line);
    });
    for (const socket of [near, far]) socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut() {
      dead = true;
      for (const { near } of lines) near.pause();
    },
    heal() {
      dead = false;
      for (const line of lines) {
        const late = line.held;
        line.held = [];
        if (!line.lost) for (const data of late) line.near.write(data);
        line.near.resume();
      }
    },
    async close() {
      for (const { near } of lines) near.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
