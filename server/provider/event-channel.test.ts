import { expect, it } from 'vitest';
import type { AnswerEvent } from './answer-provider.ts';
import { createEventChannel } from './event-channel.ts';

const text = (value: string): AnswerEvent => ({ type: 'text', text: value });

async function read(channel: AsyncIterable<AnswerEvent>) {
  const events: AnswerEvent[] = [];
  for await (const event of channel) events.push(event);
  return events;
}

it('joins text that waits, and only text', async () => {
  const channel = createEventChannel();
  for (const event of [text('a'), text('b'), { type: 'reset' } as const, text('c'), text('d')]) channel.push(event);
  channel.end(null);
  expect(await read(channel)).toEqual([text('ab'), { type: 'reset' }, text('cd')]);
});

it('hands over what comes while it is being read', async () => {
  const channel = createEventChannel();
  const reading = read(channel);
  channel.push(text('a'));
  await Promise.resolve();
  await Promise.resolve();
  channel.push(text('b'));
  channel.end(null);
  expect((await reading).map((event) => (event.type === 'text' ? event.text : '')).join('')).toBe('ab');
});

it('gives everything before the failure, then the failure; the first ending stands', async () => {
  const channel = createEventChannel();
  channel.push(text('half'));
  channel.end({ type: 'cancelled', detail: 'first' });
  channel.end(null);
  channel.push(text('too late'));
  const events: AnswerEvent[] = [];
  await expect(async () => {
    for await (const event of channel) events.push(event);
  }).rejects.toMatchObject({ failure: { type: 'cancelled', detail: 'first' } });
  expect(events).toEqual([text('half')]);
});
