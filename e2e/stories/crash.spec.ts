/** The power goes in the middle of a lesson: every question is answered once, in order, at the same pace (Q1, Q2, Q3, Q8). */

import { Caller, type Queued } from '../actors/caller.ts';
import { startMockApi } from '../mock-api/mock-api.mjs';
import { expect, test } from '../story.ts';

const STUDENTS = 30;
const INTERVAL_MS = 1000;
/** From the decision to the request's arrival a process writes to a process: that much of a gap is not ours to promise. */
const JITTER_MS = 500;

test('SIGKILL in the middle of thirty waiting questions', async ({ claude }, info) => {
  const upstream = await startMockApi({ defaultBehaviour: { kind: 'answer', perChunkMs: 150 } });
  const { runServer } = await import('../running/server.ts');
  claude.play({ upstream: true });
  const server = await runServer(info.outputPath('server'), {
    PROVIDER: 'claude-cli',
    CLAUDE_BIN: claude.bin,
    ANTHROPIC_API_KEY: 'not-a-real-key',
    ANTHROPIC_BASE_URL: upstream.url,
    MIN_INTERVAL_SECONDS: String(INTERVAL_MS / 1000),
    MAX_CONCURRENT: '3',
  });
  await server.start();
  const caller = new Caller(server);
  const asked = await Promise.all(
    Array.from({ length: STUDENTS }, async (_, index) => {
      const answer = await caller.ask(`student-${index}`, `Question of student ${index}`);
      return { index, ...((await answer.json()) as Queued) };
    }),
  );
  asked.sort((a, b) => a.ticket - b.ticket);
  expect(asked.map(({ ticket }) => ticket)).toEqual(Array.from({ length: STUDENTS }, (_, index) => index + 1));

  await upstream.request(9);
  await server.kill();
  const before = upstream.requests.length;
  await server.start();
  await expect
    .poll(async () => (await caller.status()).queue_size + (await caller.status()).active_requests, { timeout: 90_000 })
    .toBe(0);

  const told = await Promise.all(asked.map(({ id }) => caller.read(id)));
  for (const [place, answer] of told.entries()) {
    expect(answer, `ticket ${place + 1}`).toMatchObject({
      ticket: place + 1,
      status: 'answered',
      answer: expect.stringContaining(`Question of student ${asked[place]?.index}`),
    });
  }
  // Who was heard when: in order of tickets on both sides of the crash, and only those that it cut off came twice.
  const ticketOf = (body: string) =>
    asked.find(
      ({ index }) => body.includes(`Question of student ${index}"`) || body.includes(`Question of student ${index}\\n`),
    )?.ticket ?? -1;
  const heard = upstream.requests.map(({ body }) => ticketOf(body));
  expect(heard.slice(0, before)).toEqual([...heard.slice(0, before)].sort((a, b) => a - b));
  expect(heard.slice(before)).toEqual([...heard.slice(before)].sort((a, b) => a - b));
  expect([...new Set(heard)]).toHaveLength(STUDENTS);
  expect(heard.length - STUDENTS).toBeLessThanOrEqual(3);

  const starts = upstream.requests.map(({ at }) => at);
  // The jitter of single gaps does not add up: over any stretch of them the pace is what was promised.
  for (const [first, from] of starts.entries()) {
    for (const [count, to] of starts.slice(first + 1).entries()) {
      const stretch = `from request ${first + 1} to ${first + count + 2} of ${starts.length}`;
      expect(to - from, stretch).toBeGreaterThan((count + 1) * INTERVAL_MS - JITTER_MS);
    }
  }
  await server.stop();
  await upstream.close();
});
