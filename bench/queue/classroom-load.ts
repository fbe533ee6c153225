/** A class of thirty at a server process over real sockets: how soon all are acknowledged, and what quiet costs. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { cpuSeconds, medianOf, residentMegabytes } from '../measures.ts';
import { connect, join, startServer } from './server.ts';
import { questionText } from './system.ts';
import { fixed, type Table } from './table.ts';

export type ClassroomLoad = {
  /** From the first of thirty questions leaving to the last acknowledgement arriving: median and worst round. */
  readonly allAcknowledgedMs: number;
  readonly worstMs: number;
  /** One question alone, to its acknowledgement. */
  readonly oneMs: number;
  readonly idleCpuPercent: number;
  readonly idleWakeUpsPerSecond: number;
  readonly waitingCpuPercent: number;
  readonly waitingWakeUpsPerSecond: number;
  readonly residentMb: number;
};

const STUDENTS = 30;

type Asked = { ok: true; value: { questionId: string } } | { ok: false; failure: { code: string } };

async function ask(socket: Socket, clientId: string): Promise<string> {
  const asking = { clientId, text: questionText(1), topic: 'new' };
  const outcome = (await socket.timeout(10_000).emitWithAck('ask', asking)) as Asked;
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value.questionId;
}

async function wakeUps(pid: number): Promise<number> {
  let sum = 0;
  for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const status = await readFile(`/proc/${pid}/task/${thread}/status`, 'utf8').catch(() => '');
    sum += Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  return sum;
}

async function quiet(pid: number, seconds: number) {
  const [cpu, woken] = [await cpuSeconds(pid), await wakeUps(pid)];
  await pause(seconds * 1000);
  return {
    cpuPercent: (((await cpuSeconds(pid)) - cpu) / seconds) * 100,
    wakeUpsPerSecond: ((await wakeUps(pid)) - woken) / seconds,
  };
}

export async function measureClassroom(quick: boolean): Promise<ClassroomLoad> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'classline-bench-'));
  const server = await startServer({
    file: joinPath(folder, 'classline.db'),
    starts: joinPath(folder, 'starts'),
    intervalMs: 6000,
    cap: 5,
    answerMs: 600_000,
  });
  const sockets: Socket[] = [];
  for (let n = 0; n < STUDENTS; n += 1) {
    sockets.push(await connect(server, await join(server, n)));
  }
  const all: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < (quick ? 4 : 10); round += 1) {
    await pause(1_000);
    const begun = performance.now();
    const ids = await Promise.all(sockets.map((socket, n) => ask(socket, `round-${round}-${n}`)));
    all.push(performance.now() - begun);
    await Promise.all(sockets.map((socket, n) => socket.emitWithAck('cancel', { questionId: ids[n] })));
    await pause(300);
    // Another one each time: a student may ask twenty times a minute.
    const one = sockets[round];
    const single = performance.now();
    const id = one === undefined ? '' : await ask(one, `alone-${round}`);
    alone.push(performance.now() - single);
    await one?.emitWithAck('cancel', { questionId: id });
  }
  // V8 tidies its heap for a while after a load.
  await pause(quick ? 2_000 : 25_000);
  const idle = await quiet(server.pid, quick ? 5 : 10);
  await Promise.all(sockets.map((socket, n) => ask(socket, `waiting-${n}`)));
  // Five are being answered after 24 s; until then a start comes every 6 s.
  await pause(1_000);
  const waiting = await quiet(server.pid, quick ? 5 : 10);
  const residentMb = await residentMegabytes(server.pid);
  for (const socket of sockets) socket.disconnect();
  await server.kill();
  await rm(folder, { recursive: true, force: true });
  return {
    // The first rounds are those of a cold program.
    allAcknowledgedMs: medianOf(all.slice(1)),
    worstMs: Math.max(...all.slice(1)),
    oneMs: medianOf(alone.slice(1)),
    idleCpuPercent: idle.cpuPercent,
    idleWakeUpsPerSecond: idle.wakeUpsPerSecond,
    waitingCpuPercent: waiting.cpuPercent,
    waitingWakeUpsPerSecond: waiting.wakeUpsPerSecond,
    residentMb,
  };
}

export const classroomTable = (load: ClassroomLoad): Table => ({
  title: 'A class of thirty, over sockets',
  about: 'A server process without the pages, thirty browsers connected; the interval is 6 s, the cap 5.',
  head: ['measure', 'figure'],
  rows: [
    ['thirty ask at once: the last is acknowledged after', `${fixed(load.allAcknowledgedMs, 1)} ms`],
    ['the worst round', `${fixed(load.worstMs, 1)} ms`],
    ['one asks alone', `${fixed(load.oneMs, 1)} ms`],
    ['nobody asks: processor', `${fixed(load.idleCpuPercent, 1)} %`],
    ['nobody asks: wake-ups of all threads', `${fixed(load.idleWakeUpsPerSecond, 1)} a second`],
    ['thirty wait: processor', `${fixed(load.waitingCpuPercent, 1)} %`],
    ['thirty wait: wake-ups of all threads', `${fixed(load.waitingWakeUpsPerSecond, 1)} a second`],
    ['memory', `${fixed(load.residentMb, 0)} MB`],
  ],
});
