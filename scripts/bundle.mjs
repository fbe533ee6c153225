/** Bundles the server into one file. Packages stay outside: native ones could not be bundled, and Next must not be. */

import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';

/** @param {string} outfile from the root */
export const serverBundle = (outfile) => ({
  entryPoints: [at('server', 'main.ts')],
  outfile: at(outfile),
  absWorkingDir: at(),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});

if (entry(import.meta.url)) {
  const { build } = await import('esbuild');
  await build(serverBundle('dist/server.mjs')).catch(() => {
    // Esbuild has said what is wrong.
    process.exitCode = 1;
  });
}
