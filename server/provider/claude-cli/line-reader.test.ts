import { expect, it } from 'vitest';
import { createLineReader } from './line-reader.ts';

it('reads the same lines however the bytes are cut', () => {
  const bytes = Buffer.from('one\r\n語言 🐢\n\n  \nthree\nrest');
  for (let size = 1; size <= bytes.length; size += 1) {
    const reader = createLineReader();
    const lines = [];
    for (let at = 0; at < bytes.length; at += size) lines.push(...reader.push(bytes.subarray(at, at + size)));
    expect(lines).toEqual(['one', '語言 🐢', 'three']);
  }
});

it('drops a line over the cap, whole, and reads on', () => {
  const reader = createLineReader(10);
  expect(reader.push(Buffer.from('0123456789\n0123456789x\nok\n'))).toEqual(['0123456789', 'ok']);
  for (let count = 0; count < 100; count += 1) expect(reader.push(Buffer.from('xxxxxxx'))).toEqual([]);
  expect(reader.push(Buffer.from('xxx\nok\n'))).toEqual(['ok']);
  expect(reader.dropped).toBe(2);
});

it('takes invalid UTF-8 as it comes', () => {
  expect(createLineReader().push(Buffer.from([0xff, 0xfe, 0x41, 0x0a]))).toEqual(['\ufffd\ufffdA']);
});
