/** On a small disk of its own: writes until it is full, makes room, writes again. Prints what it saw as JSON. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../open-store.ts';
import { StoreFailed } from '../store.ts';
import { aLesson, aQuestion, aStudent } from './rows.ts';

const folder = process.argv[2] ?? '';
const options = { file: join(folder, 'classline.db'), log: { info: () => undefined } };
const ballast = join(folder, 'ballast');
const store = await openStore(options);
await store.lessons.create(aLesson());
await store.students.create(aStudent());
writeFileSync(ballast, Buffer.alloc(3_000_000));

const acknowledged: string[] = [];
let ticket = 0;
async function admitUntilRefused(most: number): Promise<string | null> {
  for (let times = 0; times < most; times += 1) {
    ticket += 1;
    const row = aQuestion(ticket, { text: '滿'.repeat(2_000) });
    try {
      await store.questions.admit(row);
      acknowledged.push(row.id);
    } catch (error) {
      return error instanceof StoreFailed ? error.reason : String(error);
    }
  }
  return null;
}

const first = await admitUntilRefused(2_000);
const readable = (await store.questions.ofStudent('mei')).length === acknowledged.length;
const whileFull = acknowledged.length;
rmSync(ballast);
const afterwards = await admitUntilRefused(20);
const writable = await store.writable();
await store.close();

const again = await openStore(options);
const kept = (await again.questions.ofStudent('mei')).map((question) => question.id);
await again.close();
const lost = acknowledged.filter((id) => !kept.includes(id)).length;
process.stdout.write(
  JSON.stringify({
    first,
    readable,
    whileFull,
    afterwards,
    writable,
    lost,
    unasked: kept.length - acknowledged.length,
  }),
);
