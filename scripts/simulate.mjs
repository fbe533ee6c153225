/**
 * `npm run simulate [-- --students 30 --seed 7 --provider fake]`: a whole class of browsers lives through a lesson.
 * `--url http://… --code ABC123` for a server that runs on this machine; its teacher's password comes in the
 * environment (`SIMULATE_PASSWORD`), since arguments can be read by everybody on a machine.
 */
import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureBrowser } from './ground/browser.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { start } from './ground/processes.mjs';
import { Refusal } from './ground/sentences.mjs';
import { setUp } from './setup.mjs';

function read() {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { students: text, seed: text, provider: text, url: text, code: text } }).values;
  } catch {
    throw new Refusal('simulate-usage');
  }
}

function whole(given, otherwise, low, high) {
  const number = Number(given ?? otherwise);
  if (!Number.isInteger(number) || number < low || number > high) throw new Refusal('simulate-usage');
  return number;
}

/** Thirty browsers are an attack on anybody else's server. */
async function running({ url, code }) {
  if (url === undefined) return null;
  if (!URL.canParse(url) || !/^[0-9a-z]{6}$/i.test(code ?? '')) throw new Refusal('simulate-usage');
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch(() => []);
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);
  if (found.length === 0 || !found.every(({ address }) => own.includes(address))) {
    throw new Refusal('simulate-elsewhere', { host });
  }
  return { url: new URL(url).origin, code: code.toUpperCase(), password: process.env.SIMULATE_PASSWORD || null };
}

await entry.run(async () => {
  const given = read();
  const provider = given.provider ?? 'demo';
  if (!['demo', 'fake'].includes(provider)) throw new Refusal('simulate-usage');
  const options = {
    students: whole(given.students, 8, 1, 60),
    seed: whole(given.seed, Math.floor(Math.random() * 1e6), 0, 2 ** 32 - 1),
    provider,
    running: await running(given),
    folder: at('test-results', `simulate-${new Date().toISOString().slice(0, 19).replace(/:/g, '-')}`),
  };
  await setUp();
  await build();
  await ensureBrowser();
  const playwright = at('node_modules', '@playwright', 'test', 'cli.js');
  const child = start(process.execPath, [playwright, 'test', '-c', 'e2e/simulate.config.ts'], {
    stdio: 'inherit',
    env: { ...process.env, CLASSLINE_SIMULATE: JSON.stringify(options) },
  });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});
