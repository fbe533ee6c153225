/**
 * Writes a long history into a new database: `node scripts/run-ts.mjs bench/history/seed.ts <file> [questions] [seed]`.
 */
import { openStore } from '../../server/store/open-store.ts';
import { writeLongHistory } from '../../server/store/testing/long-history.ts';

const [file, questions = '100000', seed = '1'] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file?');
await (await openStore({ file, log: { info: () => undefined } })).close();
const began = performance.now();
const lastLesson = new Date();
lastLesson.setUTCHours(0, 30, 0, 0);
writeLongHistory(file, Number(questions), lastLesson, Number(seed));
process.stdout.write(`${questions} questions (seed ${seed}) in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
