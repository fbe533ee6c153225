/** Builds the server (esbuild) and the pages (next build), each only when something that it is made of changed. */
import { existsSync, rmSync } from 'node:fs';
import { entry } from './ground/entry.mjs';
import { contentsOf, dependencies, stamp } from './ground/fingerprint.mjs';
import { at } from './ground/places.mjs';
import { step } from './ground/processes.mjs';
import { Refusal, say } from './ground/sentences.mjs';
import { alone, setUp } from './setup.mjs';

const shared = ['messages', 'tsconfig.json', 'scripts/build.mjs'];

const builds = [
  {
    name: 'building-server',
    made: 'dist/server.mjs',
    stamp: stamp('dist/.stamp'),
    inputs: [...shared, 'server', 'scripts/bundle.mjs'],
    command: ['scripts/bundle.mjs'],
  },
  {
    name: 'building-pages',
    made: '.next/BUILD_ID',
    stamp: stamp('.next/.stamp'),
    inputs: [...shared, 'app', 'components', 'public', 'server/protocol', 'next.config.ts', 'postcss.config.mjs'],
    command: ['node_modules/next/dist/bin/next', 'build'],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  },
];

const fingerprint = (build) => `${contentsOf(build.inputs)} ${dependencies()}`;
const stale = (build) => !existsSync(at(build.made)) || !build.stamp.fits(fingerprint(build));

async function carryOut(build, lock) {
  say(build.name);
  build.stamp.remove();
  // Types written by `npm run dev` name pages as they were then, and would fail the build.
  rmSync(at('.next', 'dev', 'types'), { recursive: true, force: true });
  const wanted = fingerprint(build);
  const since = Date.now();
  const result = await step(build.name, process.execPath, build.command, { env: build.env, started: lock.note });
  if (result.code !== 0) {
    process.stderr.write(`${result.output.trim().split('\n').slice(-30).join('\n')}\n\n`);
    throw new Refusal('step-failed', { step: build.command.join(' '), code: result.code, log: result.log });
  }
  build.stamp.write(wanted);
  say('built', { seconds: ((Date.now() - since) / 1000).toFixed(1) });
}

/**
 * Makes sure that what is built is made of what is there now.
 * @param {{ pages: boolean }} wanted an operator's command needs no pages
 */
export async function build({ pages } = { pages: true }) {
  const wanted = pages ? builds : builds.slice(0, 1);
  if (!wanted.some(stale)) return;
  await alone(async (lock) => {
    for (const each of wanted) if (stale(each)) await carryOut(each, lock);
  });
}

if (entry(import.meta.url)) {
  await entry.run(async () => {
    await setUp();
    await build();
  });
}
