import { expect, test } from 'vitest';
import type { Classroom } from '../classroom/classroom.ts';
import { healthRoutes } from './health.ts';

test('who asks again and again makes no more than one write a second, and a full disk shows a second later', async () => {
  let [now, writes, room] = [0, 0, true];
  const writable = () => {
    writes += 1;
    return Promise.resolve(room);
  };
  const routes = healthRoutes({ classroom: { writable } as unknown as Classroom }, () => now);
  const status = async () => (await routes.request('/health')).status;
  expect(await Promise.all(Array.from({ length: 50 }, status))).toEqual(Array(50).fill(200));
  room = false;
  now = 999;
  expect([await status(), writes]).toEqual([200, 1]);
  now = 1000;
  expect([await status(), writes]).toEqual([503, 2]);
  room = true;
  now = 2000;
  expect([await status(), writes]).toEqual([200, 3]);
});
