/** The power goes in the middle of a lesson: every question is answered once, in order, at the same pace (Q1, Q2, Q3, Q8). */

import Database from 'better-sqlite3';
import { Caller, type Queued } from '../actors/caller.ts';
import { startMockApi } from '../mock-api/mock-api.mjs';
import { runServer } from '../running/server.ts';
import { expect, test } from '../story.ts';

const STUDENTS = 30;
const INTERVAL_MS = 500;
/** Clocks are kept in whole milliseconds. */
const CLOCK_MS = 5;

test('SIGKILL in the middle of thirty waiting questions', async ({ claude }, info) => {
  const upstream = await startMockApi({ defaultBehaviour: { kind: 'answer', perChunkMs: 150 } });
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

  await server.stop();
  await upstream.close();

  // The pace, from the server's own record: exact within a life of the process, by the wall clock over its death.
  const starts = startsIn(info.outputPath('server', 'data', 'classline.db'));
  expect(starts).toHaveLength(heard.length);
  for (const [index, start] of starts.entries()) {
    const last = starts[index - 1];
    if (last === undefined) continue;
    const same = last.bootId === start.bootId;
    const gap = same ? start.monotonicMs - last.monotonicMs : Date.parse(start.startedAt) - Date.parse(last.startedAt);
    expect(gap, `gap before start ${index + 1} of ${starts.length}`).toBeGreaterThan(INTERVAL_MS - CLOCK_MS);
  }
});

type Start = { readonly startedAt: string; readonly monotonicMs: number; readonly bootId: string };

function startsIn(file: string): Start[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare('SELECT startedAt, monotonicMs, bootId FROM Attempt ORDER BY startedAt').all();
  database.close();
  return rows as Start[];
}
