/**
 * Bundles the server and the operator's commands into `dist/`, with what they share in `dist/parts/`. Packages stay
 * outside: native ones could not be bundled, and Next must not be. What only one provider or one command needs is a
 * part of its own, so that it is not loaded where it is not used.
 */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';

/** @param {string} outfile the server's, from the root; everything else lies beside it */
export const serverBundle = (outfile) => ({
  entryPoints: {
    [path.basename(outfile, '.mjs')]: at('server', 'main.ts'),
    operate: at('server', 'operations', 'main.ts'),
  },
  outdir: at(path.dirname(outfile)),
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  splitting: true,
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
  rmSync(at('dist', 'parts'), { recursive: true, force: true });
  await build(serverBundle('dist/server.mjs')).catch(() => {
    // Esbuild has said what is wrong.
    process.exitCode = 1;
  });
}
