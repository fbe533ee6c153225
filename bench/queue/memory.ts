/** Memory of ten thousand that wait: each line holds them paused, the garbage is collected, and what is left is counted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createQueue } from '../../server/queue/queue.ts';
import { aLesson, aQuestion, aStudent } from '../../server/store/testing/rows.ts';
import { questionOf, SETTINGS } from './places.ts';
import { inProcess } from './plans.ts';
import { openClassroom, temporaryStore } from './product.ts';
import { questionText } from './system.ts';
import { fixed, type Table } from './table.ts';

export type Memory = { readonly queueMb: number; readonly classroomMb: number; readonly restartMs: number };

const WAITING = 10_000;
const LESSONS = 10;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapMb(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

function queueMb(): number {
  const before = heapMb();
  const queue = createQueue(SETTINGS);
  for (let n = 0; n < WAITING; n += 1) queue.enqueue(questionOf(n), n);
  const after = heapMb();
  if (queue.ledger().total.waiting !== WAITING) throw new Error('Not all wait.');
  return after - before;
}

/** Ten lessons of a thousand, found in the store by a new process. */
async function classroomOf(): Promise<{ classroomMb: number; restartMs: number }> {
  const { store, remove } = await temporaryStore();
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    const lessonId = `lesson-${lesson}`;
    await store.lessons.create(aLesson({ id: lessonId, code: `CODE${lesson}`, dispatch: false }));
    const studentId = `student-${lesson}`;
    await store.students.create(aStudent({ id: studentId, lessonId }));
    const rows = Array.from({ length: WAITING / LESSONS }, (_, n) => {
      const ids = { id: `${lessonId}-${n}`, clientId: `client-${n}`, thread: `${lessonId}-${n}` };
      return aQuestion(n + 1, { ...ids, lessonId, studentId, text: questionText(n) });
    });
    await Promise.all(rows.map((row) => store.questions.admit(row)));
  }
  const before = heapMb();
  const begun = performance.now();
  const { classroom } = await openClassroom(store, inProcess(0), { intervalMs: 6000, cap: 5 });
  const restartMs = performance.now() - begun;
  const classroomMb = heapMb() - before;
  await classroom.close(0);
  await remove();
  return { classroomMb, restartMs };
}

export async function measureMemory(): Promise<Memory> {
  return { queueMb: queueMb(), ...(await classroomOf()) };
}

export const memoryTable = ({ queueMb: queue, classroomMb, restartMs }: Memory): Table => ({
  title: '10,000 waiting questions',
  about: 'Heap after collecting garbage; the classroom with its rows, found in the database by a new process.',
  head: ['queue alone MB', 'classroom and queue MB', 'rebuilt from the database in ms'],
  rows: [[fixed(queue, 1), fixed(classroomMb, 1), fixed(restartMs, 0)]],
});
