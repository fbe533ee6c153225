/**
 * The whole history streamed into nothing: `node scripts/run-ts.mjs bench/history/export.ts <seeded file> [csv|json]`.
 * Flat memory means: the highest of each quarter is about the same, and far below what was written.
 */
import { type ExportFormat, exportOf } from '../../server/api/history-export.ts';
import { openStore } from '../../server/store/open-store.ts';
import { residentMegabytes } from '../measures.ts';

const BYTES_A_QUARTER = 18_000_000;

const [file, format = 'csv'] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file? bench/history/seed.ts writes one.');
const store = await openStore({ file, log: { info: () => undefined } });
const say = async (what: string) =>
  process.stdout.write(`${what}: ${await residentMegabytes(process.pid)} MB resident\n`);

await say('before');
const began = performance.now();
let bytes = 0;
let highest = 0;
let quarter = 1;
for await (const text of exportOf(
  store.history,
  {},
  { format: format as ExportFormat, order: undefined, language: 'en' },
)) {
  bytes += Buffer.byteLength(text);
  highest = Math.max(highest, await residentMegabytes(process.pid));
  if (bytes < quarter * BYTES_A_QUARTER) continue;
  process.stdout.write(`after ${(bytes / 1e6).toFixed(0)} MB: ${highest} MB at most\n`);
  highest = 0;
  quarter += 1;
}
const seconds = (performance.now() - began) / 1000;
process.stdout.write(`${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s\n`);
await store.close();
