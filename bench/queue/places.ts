/** What all places of a long line cost after each change, and its estimates. Only Classline tells them. */
import { createQueue, type QueuedQuestion } from '../../server/queue/queue.ts';
import { medianOf } from '../measures.ts';
import { fixed, type Table } from './table.ts';

export type PlacesCost = { readonly waiting: number; readonly placesMs: number; readonly estimatesMs: number };

export const SETTINGS = {
  minIntervalMs: 6000,
  maxConcurrent: 5,
  cooldownMs: 60_000,
  maxIntervalMs: 30_000,
  limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
};

export const questionOf = (n: number): QueuedQuestion => ({
  id: `question-${n}`,
  lessonId: 'lesson',
  studentId: `student-${n}`,
  ticket: n + 1,
  attempts: 0,
  crashes: 0,
  expected: { inputTokens: 100, outputTokens: 600 },
  mergeKey: null,
});

export function measurePlaces(waiting: number, changes: number): PlacesCost {
  const queue = createQueue(SETTINGS);
  for (let n = 0; n < waiting; n += 1) queue.enqueue(questionOf(n), n);
  const places: number[] = [];
  const estimates: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    queue.cancel(`question-${change}`, waiting);
    queue.enqueue(questionOf(waiting + change), waiting);
    const begun = performance.now();
    const all = queue.places();
    const told = performance.now();
    if (change % 10 === 0) {
      queue.estimates(waiting);
      estimates.push(performance.now() - told);
    }
    places.push(told - begun);
    if (all.length !== waiting) throw new Error(`${all.length} places for ${waiting}`);
  }
  return { waiting, placesMs: medianOf(places), estimatesMs: medianOf(estimates) };
}

export const placesTable = (costs: readonly PlacesCost[]): Table => ({
  title: 'Places and estimates',
  about: 'After each change of the line (one leaves, one comes), all anew. Milliseconds, medians.',
  head: ['waiting', 'all places', 'all estimates'],
  rows: costs.map(({ waiting, placesMs, estimatesMs }) => [String(waiting), fixed(placesMs, 3), fixed(estimatesMs, 1)]),
});
