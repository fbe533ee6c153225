import { expect, it } from 'vitest';
import * as sse from '../../e2e/mock-api/sse.mjs';
import { createMessageStreamReader } from './message-stream.ts';

const whole = Buffer.from(
  sse.start('m', 10) + sse.blockStart() + sse.delta('語言 🐢') + sse.blockStop() + sse.finish('max_tokens', 42),
);

it('reads token use and the end, however the bytes are cut', () => {
  for (const size of [1, 2, 7, 100, 10_000]) {
    const reader = createMessageStreamReader();
    const facts = [];
    for (let at = 0; at < whole.length; at += size) facts.push(...reader.push(whole.subarray(at, at + size)));
    expect(facts).toEqual([
      { type: 'usage', use: { input: 10, cacheRead: 5, cacheWrite: 3, output: 1 } },
      { type: 'usage', use: { input: 10, cacheRead: 5, cacheWrite: 3, output: 42 } },
      { type: 'complete', stopReason: 'max_tokens' },
    ]);
  }
});

it('reads an error inside the stream', () => {
  const facts = createMessageStreamReader().push(Buffer.from(sse.error('overloaded_error', 'Overloaded')));
  expect(facts).toEqual([{ type: 'error', errorType: 'overloaded_error', message: 'Overloaded' }]);
});

it('reads past what it does not know', () => {
  const odd = ': comment\n\ndata: not json\n\ndata: {"type":"ping"}\n\ndata: {"type":"new"}\r\n\r\n';
  expect(createMessageStreamReader().push(Buffer.from(odd))).toEqual([]);
});

it('does not grow with a line that never ends', () => {
  const reader = createMessageStreamReader();
  for (let count = 0; count < 30; count += 1) reader.push(Buffer.alloc(100_000, 'x'));
  expect(reader.push(Buffer.from(`\n${sse.finish('end_turn', 1)}`)).at(-1)).toEqual({
    type: 'complete',
    stopReason: 'end_turn',
  });
});
