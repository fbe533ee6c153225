/** The server process is killed (SIGKILL) at random moments and started again at once, until all are answered. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../server/store/open-store.ts';
import { createRandom } from './plans.ts';
import { connect, join, startServer } from './server.ts';
import { questionText } from './system.ts';
import { fixed, type Table } from './table.ts';

export type Crashes = {
  readonly kills: number;
  readonly questions: number;
  readonly answered: number;
  /** Their attempts ended the process twice (Q8.2). */
  readonly failed: number;
  readonly intervalMs: number;
  readonly shortestGapMs: number;
  /** Across a kill. */
  readonly shortestGapAcrossMs: number;
  readonly firstStartsInOrder: boolean;
};

const QUESTIONS = 12;
const INTERVAL_MS = 200;

type Start = { readonly n: number; readonly at: number };

export async function measureCrashes(quick: boolean, seed: number): Promise<Crashes> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'classline-bench-'));
  const file = joinPath(folder, 'classline.db');
  const settings = {
    file,
    starts: joinPath(folder, 'starts'),
    intervalMs: INTERVAL_MS,
    cap: 5,
    answerMs: 150,
  };
  const random = createRandom(seed);
  let server = await startServer(settings);
  const sockets = [];
  for (let n = 0; n < QUESTIONS; n += 1) {
    sockets.push(await connect(server, await join(server, n)));
  }
  // Asked at once over several sockets: which comes first is told by the tickets alone.
  const tickets = await Promise.all(
    sockets.map(async (socket, n): Promise<number> => {
      const asked = await socket.emitWithAck('ask', { clientId: `client-${n}`, text: questionText(n), topic: 'new' });
      return asked.value.ticket;
    }),
  );
  const kills: number[] = [];
  const most = quick ? 2 : 5;
  const read = async (): Promise<Start[]> =>
    (await readFile(settings.starts, 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [n = -1, at = 0] = line.split(' ').map(Number);
        return { n, at };
      });

  for (let kill = 0; kill < most; kill += 1) {
    const before = (await read()).length;
    // After at least one more start, at any moment of the interval.
    while ((await read()).length === before) await pause(5);
    await pause(random() * INTERVAL_MS);
    await server.kill();
    kills.push((await read()).length);
    server = await startServer(settings);
  }
  for (let waited = 0; new Set((await read()).map(({ n }) => n)).size < QUESTIONS && waited < 30_000; waited += 20) {
    await pause(20);
  }
  await pause(600);
  await server.kill();
  for (const socket of sockets) socket.disconnect();

  const starts = await read();
  const store = await openStore({ file, log: { info() {} } });
  const [lesson] = await store.lessons.open();
  const ledger = await store.lessons.ledger(lesson?.id ?? '');
  await store.close();
  await rm(folder, { recursive: true, force: true });
  const gaps = starts.slice(1).map(({ at }, index) => at - (starts[index]?.at ?? 0));
  const firsts = [...new Set(starts.map(({ n }) => tickets[n] ?? -1))];
  return {
    kills: most,
    questions: QUESTIONS,
    answered: ledger.answered,
    failed: ledger.failed,
    intervalMs: INTERVAL_MS,
    shortestGapMs: Math.min(...gaps),
    shortestGapAcrossMs: Math.min(...kills.map((count) => gaps[count - 1] ?? Number.POSITIVE_INFINITY)),
    firstStartsInOrder: firsts.every((ticket, index) => index === 0 || ticket > (firsts[index - 1] ?? -1)),
  };
}

export const crashTable = (crashes: Crashes): Table => ({
  title: 'Killed in the middle',
  about: `SIGKILL at random moments while ${crashes.questions} wait or are being answered; started again at once.`,
  head: [
    'kills',
    'interval',
    'shortest gap',
    'shortest gap across a kill',
    'answered',
    'failed after two kills (Q8.2)',
    'first starts in order',
  ],
  rows: [
    [
      String(crashes.kills),
      `${crashes.intervalMs} ms`,
      `${fixed(crashes.shortestGapMs)} ms`,
      `${fixed(crashes.shortestGapAcrossMs)} ms`,
      `${crashes.answered} of ${crashes.questions}`,
      String(crashes.failed),
      crashes.firstStartsInOrder ? 'yes' : 'NO',
    ],
  ],
});
