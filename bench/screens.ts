/**
 * `npm run bench:screens [-- runs]`: how fast a phone on a slow network gets to type, and how smoothly a long thread
 * scrolls. Plays the built product in Chromium, throttled as Lighthouse's "slow 4G" and a CPU of a quarter of the
 * speed, each run with an empty cache; prints medians (`0` runs: only the scrolling). Exits with 1 when a bound of issue 5 is broken.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { HOST_NAME, runServer } from '../e2e/running/server.ts';
import { findBrowser } from '../scripts/ground/browser.mjs';
import { medianOf } from './measures.ts';
import { measureOpening, type Opening } from './screens/opening.ts';
import { measureScrolling, SMOOTH } from './screens/scrolling.ts';
import { joinAsStudent, seedThread } from './screens/thread.ts';

const RUNS = Number(process.argv[2] ?? 7);
const PAINT_MS = 1500;
const READY_MS = 2500;

const folder = mkdtempSync(path.join(tmpdir(), 'classline-screens-'));
const server = await runServer(folder, { PROVIDER: 'demo', MIN_INTERVAL_SECONDS: '0' });
await server.start();
const executablePath = (await findBrowser())?.path;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [`--host-resolver-rules=MAP ${HOST_NAME} 127.0.0.1`],
});

let broken = false;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function opening(title: string, address: string, cookie: string | null, box: string) {
  const runs: Opening[] = [];
  // The first visit also warms the server, as the first student of a class does for the others.
  for (let run = -1; run < RUNS; run += 1) {
    const measured = await measureOpening(browser, server.url, address, cookie, box);
    if (run >= 0) runs.push(measured);
  }
  const of = (key: 'paint' | 'ready' | 'awake' | 'kilobytes') => Math.round(medianOf(runs.map((run) => run[key])));
  const kept = runs.every((run) => run.kept);
  const ok = of('paint') < PAINT_MS && of('ready') < READY_MS && of('awake') < READY_MS && kept;
  broken ||= !ok;
  say(
    `${title.padEnd(24)} first paint ${of('paint')} ms · ready to type ${of('ready')} ms · awake ${of('awake')} ms · ` +
      `${of('kilobytes')} kB · typed text ${kept ? 'kept' : 'LOST'} · ${ok ? 'ok' : 'TOO SLOW'}`,
  );
}

try {
  const { code, cookie } = await joinAsStudent(server);
  if (RUNS > 0) {
    await opening('join', '/', null, 'input[name=name]');
    await opening('join by link', `/j/${code}`, null, 'input[name=name]');
    await opening('student', `/j/${code}`, cookie, 'textarea');
  }
  await server.stop();
  await seedThread(path.join(folder, 'data'), 60, 2000);
  await server.start();
  const scrolled = await measureScrolling(browser, server.url, `/j/${code}`, cookie);
  broken ||= !scrolled.smooth;
  say(
    `60 answers of 2,000 words  ${scrolled.screens} screens scrolled · main thread ${scrolled.busyPercent} % busy · ` +
      `${scrolled.late} tasks over ${SMOOTH.lateMs} ms, longest ${scrolled.longest} ms · ` +
      `${scrolled.smooth ? 'ok' : 'NOT SMOOTH'}`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = broken ? 1 : 0;
