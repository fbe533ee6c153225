import { expect, test } from 'vitest';
import { createSerial, together } from './serial.ts';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

test('work on one key waits for the work before it, also when that failed; other keys go on', async () => {
  const serial = createSerial();
  const order: string[] = [];
  const first = gate();
  const failing = serial('a', async () => {
    await first.opened;
    order.push('a1');
    throw new Error('a1 failed');
  });
  const second = serial('a', async () => {
    order.push('a2');
    return 'a2';
  });
  await serial('b', async () => {
    order.push('b');
  });
  expect(order).toEqual(['b']);
  first.open();
  await expect(failing).rejects.toThrow('a1 failed');
  await expect(second).resolves.toBe('a2');
  expect(order).toEqual(['b', 'a1', 'a2']);
});

test('several keys are held together, and let go together, also when the work failed', async () => {
  const serial = createSerial();
  const order: string[] = [];
  const first = gate();
  const before = serial('b', () => first.opened);
  const failing = together(serial, ['a', 'b'], async () => {
    order.push('a and b');
    throw new Error('failed');
  });
  const crosswise = together(serial, ['b', 'a'], async () => void order.push('b and a'));
  const after = serial('a', async () => void order.push('a'));
  await serial('c', async () => void order.push('c'));
  expect(order).toEqual(['c']);
  first.open();
  await expect(failing).rejects.toThrow('failed');
  await Promise.all([before, crosswise, after]);
  expect(order).toEqual(['c', 'a and b', 'b and a', 'a']);
  await expect(together(serial, [], async () => 'nothing to hold')).resolves.toBe('nothing to hold');
});
