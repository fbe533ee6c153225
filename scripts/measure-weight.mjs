/**
 * How much JavaScript a first visit to each page loads, over the wire: the scripts that the built pages name, gzipped.
 * Exits with 1 when the student's page is heavier than it may be.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import next from 'next';
import { at } from './ground/places.mjs';

/** What each page may weigh, in kB (1,000 bytes) of gzip. */
const LIMITS = { '/': 190, '/j/K7PX3M': 190, '/projector/K7PX3M': 190 };

process.env.NODE_ENV = 'production';
const app = next({ dev: false, dir: at() });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  request.headers['content-security-policy'] = `script-src 'self' 'nonce-${randomBytes(8).toString('hex')}'`;
  void handle(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();

let heavy = false;
for (const [path, limit] of Object.entries(LIMITS)) {
  const html = await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  const scripts = new Set([...html.matchAll(/\/_next\/(static\/[^"'\\?]+\.js)/g)].map(([, file]) => file));
  // Browsers that know modules, which are all that this page is for, leave these out.
  for (const [tag, file] of html.matchAll(/<script[^>]*\/_next\/(static\/[^"?]+\.js)[^>]*>/g)) {
    if (/nomodule/i.test(tag)) scripts.delete(file);
  }
  const sizes = await Promise.all([...scripts].map(async (file) => gzipSync(await readFile(at('.next', file))).length));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  heavy ||= kilobytes > limit;
  const verdict = kilobytes > limit ? 'TOO HEAVY' : 'ok';
  process.stdout.write(
    `${path.padEnd(20)} ${kilobytes.toFixed(1).padStart(6)} kB of ${limit}  ${sizes.length} scripts  ${verdict}\n`,
  );
}
server.close();
await app.close();
process.exit(heavy ? 1 : 0);
