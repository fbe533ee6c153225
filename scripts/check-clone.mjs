/**
 * `npm run check:clone`: the README's two commands in an empty folder, then a first question in a browser, then a
 * second start. Prints how long each took. Takes minutes and the network, so it is no part of `npm test`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './ground/browser.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';

const PORT = '46090';
const origin = `http://127.0.0.1:${PORT}`;

/** The two commands' second one; resolves when the student link was printed, with that and the seconds it took. */
async function npmStart(folder) {
  const since = performance.now();
  const { ANTHROPIC_API_KEY: _, NODE_ENV: __, ...environment } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...environment, PORT, LANG: 'en_US.UTF-8', PROVIDER: 'auto', MIN_INTERVAL_SECONDS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const code = await new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`npm start ended with ${status}:\n${output}`)));
    child.stdout.on('data', (data) => {
      output += data;
      const link = /\/j\/([0-9A-Z]{6})/.exec(output);
      if (link) resolve(link[1]);
    });
  });
  child.removeAllListeners('exit');
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { code, seconds: (performance.now() - since) / 1000, stop };
}

async function firstAnswer(code) {
  const since = performance.now();
  const { chromium } = await import('playwright');
  const executablePath = (await findBrowser())?.path;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage({ locale: 'en' });
  await page.goto(`${origin}/j/${code}`);
  await page.getByLabel('Your name').fill('First');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill('Why is the sky blue?');
  await page.getByRole('button', { name: 'Get a ticket' }).click();
  await page.getByRole('button', { name: 'Copy answer' }).waitFor({ timeout: 60_000 });
  await browser.close();
  return (performance.now() - since) / 1000;
}

await entry.run(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'classline-clone-'));
  const tell = (what, seconds) => process.stdout.write(`${what.padEnd(34)} ${seconds.toFixed(1)} s\n`);
  try {
    execFileSync('git', ['clone', '--quiet', at(), folder]);
    const first = await npmStart(folder);
    tell('npm start, fresh clone', first.seconds);
    tell('join, ask, whole answer (demo)', await firstAnswer(first.code));
    await first.stop();
    const second = await npmStart(folder);
    tell('npm start, second time', second.seconds);
    await second.stop();
    const changed = execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' });
    if (changed !== '') throw new Error(`The start changed files that are kept:\n${changed}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
