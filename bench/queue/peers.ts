/**
 * Other queues, as a project would use them. They are not dependencies of the product: npm installs them into the
 * cache folder the first time, in pinned versions.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RedisMode, redisFor, redisServer } from './redis.ts';
import { answerOf, type System } from './system.ts';

export const versions = { 'p-queue': '9.3.5', bottleneck: '2.19.5', bullmq: '6.7.0', ioredis: '5.11.1' } as const;

const folder = resolve('.cache', 'bench-peers');

/** Null, with the reason printed, where they can't be installed. */
export function installPeers(say: (line: string) => void): boolean {
  const wanted = JSON.stringify({ private: true, dependencies: versions });
  const stamp = join(folder, `installed-${Object.values(versions).join('-')}`);
  if (existsSync(stamp)) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  try {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...options], { cwd: folder, stdio: 'pipe', timeout: 120_000 });
  } catch (error) {
    say(`The other queues could not be installed, so Classline is measured alone: ${String(error).slice(0, 300)}`);
    return false;
  }
  writeFileSync(stamp, '');
  return true;
}

/** The entry of an installed peer, whatever its module format. */
async function load<Module>(name: keyof typeof versions): Promise<Module> {
  const entry = name === 'p-queue' ? join(folder, 'node_modules/p-queue/dist/index.js') : requireFrom().resolve(name);
  return (await import(pathToFileURL(entry).href)) as Module;
}

const requireFrom = () => createRequire(join(folder, 'package.json'));

type PQueueModule = { default: new (options: object) => { add(task: () => Promise<void>): Promise<void> } };
type BottleneckModule = { default: new (options: object) => { schedule(task: () => Promise<void>): Promise<void> } };
type Closable = { close(): Promise<void> };
type BullModule = {
  Queue: new (name: string, options: object) => Closable & { add(name: string, data: object): Promise<unknown> };
  Worker: new (
    name: string,
    work: (job: { data: { n: number } }) => Promise<void>,
    options: object,
  ) => Closable & { waitUntilReady(): Promise<unknown>; on(event: 'error', listener: () => void): void };
};

const pQueue = (name: string, mode: object): System => ({
  name,
  keeps: 'nothing',
  async open({ intervalMs, cap }, provider) {
    const { default: PQueue } = await load<PQueueModule>('p-queue');
    const paced = intervalMs > 0 ? { interval: intervalMs, intervalCap: 1, ...mode } : {};
    const queue = new PQueue({ concurrency: cap, ...paced });
    return {
      async ask(n) {
        void queue.add(() => answerOf(provider, n));
      },
      close: () => Promise.resolve(),
    };
  },
});

const bottleneck: System = {
  name: 'Bottleneck',
  keeps: 'nothing',
  async open({ intervalMs, cap }, provider) {
    const { default: Bottleneck } = await load<BottleneckModule>('bottleneck');
    const limiter = new Bottleneck({ maxConcurrent: cap, minTime: intervalMs });
    return {
      async ask(n) {
        void limiter.schedule(() => answerOf(provider, n));
      },
      close: () => Promise.resolve(),
    };
  },
};

let lines = 0;

const bull = (name: string, mode: RedisMode): System => ({
  name,
  keeps: mode === 'memory' ? 'nothing' : 'loss of power',
  async open({ intervalMs, cap }, provider) {
    const { Queue, Worker } = await load<BullModule>('bullmq');
    const connection = await redisFor(mode);
    lines += 1;
    const line = `line-${process.pid}-${lines}`;
    const paced = intervalMs > 0 ? { limiter: { max: 1, duration: intervalMs } } : {};
    const queue = new Queue(line, { connection });
    const worker = new Worker(line, ({ data }) => answerOf(provider, data.n), {
      connection,
      concurrency: cap,
      ...paced,
    });
    worker.on('error', () => {});
    await worker.waitUntilReady();
    return {
      async ask(n) {
        await queue.add('question', { n });
      },
      async close() {
        await worker.close();
        await queue.close();
      },
    };
  },
});

/** Each in its default, then in its best mode. */
export function peers(say: (line: string) => void): readonly System[] {
  if (!installPeers(say)) return [];
  if (redisServer() === null) say('BullMQ is left out: there is no redis-server here (Debian: redis-server).');
  return [
    pQueue('p-queue', {}),
    pQueue('p-queue strict', { strict: true }),
    bottleneck,
    ...(redisServer() === null ? [] : [bull('BullMQ', 'memory'), bull('BullMQ, each write flushed', 'flushed')]),
  ];
}
