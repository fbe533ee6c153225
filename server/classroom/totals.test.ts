import { expect, test, vi } from 'vitest';
import { asking, createWorld } from './classroom-for-tests.ts';

test('the totals are counted again when something has ended, and not because somebody asks', async () => {
  const { student, plays, pass, classroom, store } = await createWorld();
  const counting = vi.spyOn(store.queue, 'totals');
  const totals = async () => (await classroom.chat.status()).totals;
  expect(await totals()).toEqual({ processed: 0, refused: 0, failed: 0 });
  for (let asked = 0; asked < 50; asked += 1) await totals();
  expect(counting).toHaveBeenCalledTimes(1);

  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await pass(100);
  plays[0]?.fail({
    type: 'refused',
    kind: 'pace',
    status: 429,
    retryAfterMs: 1000,
    resetInMs: null,
    quota: [],
    detail: '',
  });
  await pass(100);
  expect(await totals()).toMatchObject({ refused: 1, processed: 0 });
  // The refusal has widened the interval.
  await pass(20_000);
  plays[1]?.finish('Hello.');
  await pass(100);
  expect(await totals()).toMatchObject({ refused: 1, processed: 1 });
  expect(counting.mock.calls.length).toBeLessThan(6);
});

test('what could not be counted is counted when the next one asks; what was erased shows after a while', async () => {
  const { pass, classroom, store } = await createWorld();
  const counting = vi.spyOn(store.queue, 'totals').mockRejectedValueOnce(new Error('full'));
  await expect(classroom.chat.status()).rejects.toThrow('full');
  await classroom.chat.status();
  expect(counting).toHaveBeenCalledTimes(2);
  await pass(10_000);
  await classroom.chat.status();
  expect(counting).toHaveBeenCalledTimes(3);
});
