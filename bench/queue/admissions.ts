/** Durable admissions a second: each acknowledged only after its flush; those of one tick share one. */
import { medianOf } from '../measures.ts';
import { temporaryStore } from './product.ts';
import { waitingRow } from './rows.ts';
import { fixed, type Table } from './table.ts';

export type Admissions = { readonly together: number; readonly perSecond: number };

export async function measureAdmissions(quick: boolean): Promise<readonly Admissions[]> {
  const { store, remove } = await temporaryStore();
  const lesson = { id: 'lesson', code: 'CODE', title: 'Bench', instructions: '', model: 'bench' };
  const open = {
    state: 'open',
    intake: true,
    dispatch: true,
    order: 'fifo',
    merging: false,
    endedAt: null,
    announcement: null,
    locked: false,
    maxWaiting: 1,
    maxQuestions: null,
    endsAt: null,
    spotlight: null,
    spotlightNamed: false,
    approval: false,
    door: false,
  } as const;
  await store.lessons.create({ ...lesson, ...open, openedAt: new Date() });
  const names = { deviceHash: 'device', name: 'Student', nameSkeleton: 'student' };
  const times = {
    joinedAt: new Date(),
    removedAt: null,
    leftAt: null,
    muted: false,
    forgiven: 0,
    helpAt: null,
    atDoor: false,
  };
  await store.students.create({ id: 'student', lessonId: 'lesson', ...names, via: 'api', ...times });

  let ticket = 0;
  const wave = (size: number) => {
    const rows = Array.from({ length: size }, () => {
      ticket += 1;
      return waitingRow('lesson', 'student', ticket);
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
