/** `npm run doctor` and the other commands of `server/operations`: sets up and bundles what is stale, then runs one. */

import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { handOver } from './ground/processes.mjs';
import { setUp } from './setup.mjs';

await entry.run(async () => {
  process.chdir(at());
  await setUp();
  await build({ pages: false });
  if (process.exitCode) return;
  handOver();
  await import(pathToFileURL(at('dist', 'operate.mjs')).href);
});
