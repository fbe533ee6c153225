/** `npm start`: sets up, builds what is stale, and becomes the server, so that signals arrive where they are meant. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { handOver } from './ground/processes.mjs';
import { setUp } from './setup.mjs';

await entry.run(async () => {
  process.chdir(at());
  await setUp();
  await build();
  if (process.exitCode) return;
  handOver();
  process.env.NODE_ENV = 'production';
  // What Next's own standalone server does: the configuration as it was built, without the machinery that reads it.
  const { config } = JSON.parse(readFileSync(at('.next', 'required-server-files.json'), 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  await import(pathToFileURL(at('dist', 'server.mjs')).href);
});
