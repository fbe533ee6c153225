import { expect, test } from 'vitest';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { beforeTheBell } from './before-the-bell.ts';

const waiting = (ticket: number, highMs: number | null, leaving = false) =>
  ({
    ticket,
    leaving: leaving ? { as: 'cancelled', at: 0 } : null,
    progress: { state: 'waiting', place: 1, wait: highMs === null ? null : { lowMs: 0, highMs } },
  }) as unknown as DeskQuestion;

test('who is served before the bell, who not, and of whom nothing can be said', () => {
  const line = [waiting(1, 20_000), waiting(2, 60_000), waiting(3, 61_000), waiting(4, null), waiting(5, 1, true)];
  expect(beforeTheBell(line, 60_000)).toEqual({ served: [1, 2], late: [3], unknown: [4] });
});
