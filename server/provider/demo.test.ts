import { describe, expect, it } from 'vitest';
import { createDemo } from './demo.ts';
import { demoAnswer } from './demo-answers.ts';
import { hear, question } from './provider.suite.ts';

const quick = () => createDemo({ speed: Number.POSITIVE_INFINITY });

it('streams an answer like any provider', async () => {
  const heard = await hear(quick(), question('How does the queue work?'));
  expect(heard.events[0]).toEqual({ type: 'started', quota: [] });
  expect(heard.events.at(-1)).toEqual({ type: 'done', stopReason: 'end_turn', truncated: false });
  expect(heard.events.at(-2)?.type).toBe('usage');
  expect(heard.events.filter((event) => event.type === 'text').length).toBeGreaterThan(50);
  expect(heard.text).toBe(demoAnswer('How does the queue work?', 0));
});

it('ends at once when it is cancelled, before and in the middle', async () => {
  const slow = createDemo({ speed: 0.001 });
  const abort = new AbortController();
  const hearing = hear(slow, question('why?'), { signal: abort.signal });
  abort.abort();
  expect((await hearing).failure?.type).toBe('cancelled');
  const middle = new AbortController();
  const heard = await hear(quick(), question('why?'), {
    signal: middle.signal,
    onEvent: (event) => event.type === 'text' && middle.abort(),
  });
  expect(heard.failure?.type).toBe('cancelled');
  expect(heard.text).not.toBe('');
});

it('ends everything when it is closed', async () => {
  const slow = createDemo({ speed: 0.001 });
  const hearing = hear(slow, question('why?'));
  await Promise.resolve();
  await slow.close();
  expect((await hearing).failure?.type).toBe('cancelled');
});

it('refuses a blank question', async () => {
  expect((await hear(quick(), question(' '))).failure?.type).toBe('rejected');
});

describe('every answer', () => {
  it.each([
    'why?',
    'solve 3 + 4',
    'write a python loop',
    'how long is the queue',
    '為什麼?',
    '三角形',
    '寫程式',
    '排隊',
  ])('says that it is the demo: %s', (text) => {
    const answer = demoAnswer(text, 0);
    expect(answer.split('\n')[0]).toMatch(/Demo answer|示範回答/);
    expect(answer).toContain(text);
  });

  it('is in the language of the question', () => {
    expect(demoAnswer('為什麼 the sky 是藍的?', 2)).toContain('先前的 2 個問題');
    expect(demoAnswer('why?', 1)).toContain('1 earlier question of yours');
  });

  it('quotes a question as words, whatever it is', () => {
    expect(demoAnswer('![x](https://evil.test/) <b>', 0)).toContain('!\\[x\\](https://evil.test/) \\<b\\>');
  });
});
