/**
 * How long the history's questions to the store take: `node scripts/run-ts.mjs bench/history/read.ts <seeded file>`.
 * Each is asked 15 times; median and worst, with what it found.
 */
import { openStore } from '../../server/store/open-store.ts';
import type { HistoryFilter } from '../../server/store/store.ts';
import { medianOf } from '../measures.ts';

const TIMES = 15;
const PAGE = 51;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file? bench/history/seed.ts writes one.');
const store = await openStore({ file, log: { info: () => undefined } });
const middle = (await store.history.page({}, 50_000, 1))[0]?.number ?? null;

const filters: Record<string, [HistoryFilter, number | null, 'oldest'?]> = {
  'first page': [{}, null],
  'page in the middle': [{}, middle],
  'last page': [{}, 52],
  'oldest first': [{}, null, 'oldest'],
  'oldest first, one common character (的)': [{ words: ['的'] }, null, 'oldest'],
  'oldest first, three characters (葉綠素)': [{ words: ['葉綠素'] }, null, 'oldest'],
  'oldest first, flagged as urgent': [{ flag: 'urgent' }, null, 'oldest'],
  'one rare character (電)': [{ words: ['電'] }, null],
  'one common character (的)': [{ words: ['的'] }, null],
  'two characters (浮力)': [{ words: ['浮力'] }, null],
  'two characters, not there (鯨魚)': [{ words: ['鯨魚'] }, null],
  'two letters (qu)': [{ words: ['qu'] }, null],
  'three characters (葉綠素)': [{ words: ['葉綠素'] }, null],
  'a whole question': [{ words: ['為什麼光合作用會有這樣的現象？'] }, null],
  'a phrase, not there': [{ words: ['光合作用的鯨魚'] }, null],
  'two words (spectrum, density)': [{ words: ['spectrum', 'density'] }, null],
  'failed, with a common word': [{ words: ['什麼'], states: ['failed'] }, null],
  'failed, with a long word, by name': [{ words: ['光合作用'], states: ['failed'], name: '陳' }, null],
  'one day': [{ from: new Date(Date.now() - 90 * 86_400_000), until: new Date(Date.now() - 89 * 86_400_000) }, null],
  'one name (莊雅)': [{ name: '莊雅' }, null],
  'a name that nobody has': [{ name: '沒有人' }, null],
  flagged: [{ flag: 'any' }, null],
  'flagged as urgent, in the middle': [{ flag: 'urgent' }, middle],
  'flagged, with a common word': [{ flag: 'any', words: ['什麼'] }, null],
  'flagged, with a long word': [{ flag: 'any', words: ['光合作用'] }, null],
  'flagged and failed': [{ flag: 'any', states: ['failed'] }, null],
  'flagged, by a name that nobody has': [{ flag: 'any', name: '沒有人' }, null],
  'one lesson, one word': [{ lessonId: 'l000500', words: ['函數'] }, null],
};

const ms = (value: number) => `${value.toFixed(1).padStart(8)} ms`;

for (const [name, [filter, past, order]] of Object.entries(filters)) {
  const times: number[] = [];
  let found = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    found = (await store.history.page(filter, past, PAGE, order)).length;
    times.push(performance.now() - began);
  }
  process.stdout.write(`${ms(medianOf(times))} ${ms(Math.max(...times))}  ${String(found).padStart(3)}  ${name}\n`);
}
const began = performance.now();
const buckets = await store.history.use(new Date(Date.now() - 220 * 86_400_000), new Date(Date.now() + 86_400_000));
process.stdout.write(`${ms(performance.now() - began)}  use of 220 days: ${buckets.length} buckets\n`);
const lessons = performance.now();
await store.history.lessons(500);
process.stdout.write(`${ms(performance.now() - lessons)}  list of 500 lessons\n`);
const titles = performance.now();
await store.history.lessonTitles(2_000);
process.stdout.write(`${ms(performance.now() - titles)}  titles of 2,000 lessons\n`);
const dearest = performance.now();
await store.history.studentUse(new Date(Date.now() - 220 * 86_400_000), new Date(Date.now() + 86_400_000), 100);
process.stdout.write(`${ms(performance.now() - dearest)}  the 100 dearest students of 220 days\n`);
const lesson = await store.history.lesson('l000100');
if (lesson !== null) {
  const until = lesson.endedAt ?? new Date();
  const went = performance.now();
  const record = await store.history.record(lesson.id, lesson.openedAt, until, true);
  process.stdout.write(`${ms(performance.now() - went)}  a lesson as it went: ${record.starts.length} starts\n`);
  const news = performance.now();
  await store.history.record(lesson.id, new Date(until.getTime() - 30_000), until, false);
  process.stdout.write(`${ms(performance.now() - news)}  what is new of it in 30 s\n`);
}
await store.close();
