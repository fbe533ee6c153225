/** Durable admissions a second: each acknowledged only after its flush; those of one tick share one. */
import { aLesson, aQuestion, aStudent } from '../../server/store/testing/rows.ts';
import { medianOf } from '../measures.ts';
import { temporaryStore } from './product.ts';
import { questionText } from './system.ts';
import { fixed, type Table } from './table.ts';

export type Admissions = { readonly together: number; readonly perSecond: number };

export async function measureAdmissions(quick: boolean): Promise<readonly Admissions[]> {
  const { store, remove } = await temporaryStore();
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());

  let ticket = 0;
  const wave = (size: number) => {
    const rows = Array.from({ length: size }, () => {
      ticket += 1;
      return aQuestion(ticket, { text: questionText(ticket) });
    });
    return Promise.all(rows.map((row) => store.questions.admit(row)));
  };
  const results: Admissions[] = [];
  for (const together of [1, 30, 300]) {
    const total = Math.max(together, quick ? 600 : 3000);
    const rates: number[] = [];
    for (let run = 0; run < 4; run += 1) {
      const begun = performance.now();
      for (let done = 0; done < total; done += together) await wave(together);
      rates.push((total / (performance.now() - begun)) * 1000);
    }
    results.push({ together, perSecond: medianOf(rates.slice(1)) });
  }
  await remove();
  return results;
}

export const admissionsTable = (results: readonly Admissions[]): Table => ({
  title: 'Durable admissions',
  about: 'Through the store of the product, `synchronous=FULL`; each wave waits for the one before.',
  head: ['asked in one tick', 'admissions a second'],
  rows: results.map(({ together, perSecond }) => [String(together), fixed(perSecond, 0)]),
});
