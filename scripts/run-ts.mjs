/**
 * Runs one TypeScript file with its imports: `node scripts/run-ts.mjs bench/provider.ts [arguments…]`.
 * Bundled by esbuild into dist/, packages left outside, so that plain Node 20 can run it.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('Which file? node scripts/run-ts.mjs <file.ts> [arguments…]');

const outfile = join(root, 'dist', `${entry.replace(/[^\w]+/g, '-').replace(/-ts$/, '')}.mjs`);
await build({
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
