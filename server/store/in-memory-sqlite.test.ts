import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openMemoryStore } from './open-store.ts';
import { aLesson } from './testing/rows.ts';

test('a store in memory holds everything, shares nothing, and leaves no file', async () => {
  const before = readdirSync('.');
  const [one, other] = await Promise.all([openMemoryStore(), openMemoryStore()]);
  await one.lessons.create(aLesson({ id: 'a' }));
  expect(await one.lessons.open()).toMatchObject([{ id: 'a' }]);
  expect(await other.lessons.open()).toEqual([]);
  await one.close();
  await expect(one.lessons.open()).rejects.toThrow();
  await other.close();
  expect(readdirSync('.')).toEqual(before);
});
