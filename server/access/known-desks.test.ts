import { expect, test } from 'vitest';
import { openMemoryStore } from '../store/open-store.ts';
import { createKnownDesks } from './known-desks.ts';

test('a mark names the same desk for as long as the database lives, and two desks are two', async () => {
  const { settings, close } = await openMemoryStore();
  const desks = await createKnownDesks(settings);
  const [one, two] = await Promise.all([desks.mark(), desks.mark()]);
  const name = desks.nameOf(one);
  expect(name).not.toBeNull();
  expect(desks.nameOf(two)).not.toBe(name);
  expect((await createKnownDesks(settings)).nameOf(one)).toBe(name);
  await close();
});

test('what we did not sign names no desk', async () => {
  const { settings, close } = await openMemoryStore();
  const desks = await createKnownDesks(settings);
  expect(desks.nameOf('x'.repeat(43))).toBeNull();
  const mark = await desks.mark();
  const swapped = (mark.startsWith('A') ? 'B' : 'A') + mark.slice(1);
  for (const made of [null, '', 'x', 'x'.repeat(43), swapped, mark.slice(0, 40)]) expect(desks.nameOf(made)).toBeNull();
  const elsewhere = await openMemoryStore();
  expect((await createKnownDesks(elsewhere.settings)).nameOf(mark)).toBeNull();
  await Promise.all([close(), elsewhere.close()]);
});

test('a disk that is full when the first teacher signs in is asked again', async () => {
  const { settings, close } = await openMemoryStore();
  let full = true;
  const write: typeof settings.write = (name, value) =>
    full ? Promise.reject(new Error('full')) : settings.write(name, value);
  const desks = await createKnownDesks({ ...settings, write });
  await expect(desks.mark()).rejects.toThrow('full');
  full = false;
  expect(desks.nameOf(await desks.mark())).not.toBeNull();
  await close();
});
