/** Other programs ask over HTTP: names, shapes and status codes that they rely on. */
import { Caller, type Queued } from '../actors/caller.ts';
import { expect, test } from '../story.ts';

test.describe('the chat API', () => {
  test('queues, tells the place, answers, and counts', async ({ server, code }) => {
    expect(code).toHaveLength(6);
    const caller = new Caller(server);
    const asked = await caller.ask('s-1', 'What is a prime number?');
    expect(asked.ok).toBe(true);
    const queued = (await asked.json()) as Queued;
    expect(queued).toEqual({
      status: 'queued',
      position: expect.any(Number),
      estimated_wait: expect.any(Number),
      id: expect.any(String),
      ticket: 1,
    });
    await expect.poll(async () => (await caller.read(queued.id)).status).toBe('answered');
    const told = await caller.read(queued.id);
    expect(told).toMatchObject({
      id: queued.id,
      ticket: 1,
      answer: expect.stringContaining('prime number'),
      error: null,
    });
    expect(Object.keys(told).sort()).toEqual([
      'answer',
      'error',
      'estimated_wait',
      'id',
      'position',
      'status',
      'ticket',
    ]);
    expect(await caller.status()).toEqual({
      queue_size: 0,
      active_requests: 0,
      stats: { total_processed: 1, total_429: 0, total_errors: 0 },
      pause: null,
    });
  });

  test('is closed to a missing or wrong key, and says how to get one', async ({ server }) => {
    for (const key of [null, 'wrong-key-wrong-key']) {
      const refused = await new Caller(server, key).ask('s-1', 'Hello?');
      expect(refused.status).toBe(401);
      expect(((await refused.json()) as { message: string }).message).toContain('CHAT_API_KEY');
    }
  });

  test('gives a second waiting question of the same student 409 and a sentence', async ({ server }) => {
    const caller = new Caller(server);
    for (let filler = 0; filler < 5; filler += 1)
      await caller.ask(`filler-${filler}`, '[fake:slow delay=60000] Keep Claude busy.');
    await expect.poll(async () => (await caller.status()).active_requests).toBe(5);
    expect((await caller.ask('s-1', 'My first question')).ok).toBe(true);
    const second = await caller.ask('s-1', 'My second question');
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({
      error: 'already-waiting',
      ticket: 6,
      message: expect.stringMatching(/6/),
    });
  });

  test('does not answer for an id that nobody was given', async ({ server }) => {
    const answer = await fetch(`${server.local}/chat/nobody-was-given-this`, {
      headers: { authorization: `Bearer ${new Caller(server).key}` },
    });
    expect(answer.status).toBe(404);
  });

  test('refuses other sites and unknown host names', async ({ server }) => {
    const caller = new Caller(server);
    const foreign = await caller.post('/chat', JSON.stringify({ student_id: 's-1', message: 'Hello?' }), {
      origin: 'http://elsewhere.test',
    });
    expect(foreign.status).toBe(403);
    expect((await caller.status()).queue_size).toBe(0);
  });
});

test.describe('without a key set', () => {
  test.use({ settings: { CHAT_API_KEY: '' } });

  test('the API answers 401 and says what to set', async ({ server }) => {
    const refused = await new Caller(server, 'any-key-at-all-1').ask('s-1', 'Hello?');
    expect(refused.status).toBe(401);
    expect(((await refused.json()) as { message: string }).message).toContain('CHAT_API_KEY');
  });
});
