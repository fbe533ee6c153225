import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { migrate } from './migrate.ts';
import { bundled, killed, started } from './testing/child.ts';
import { AT } from './testing/rows.ts';
import { scratchFile, scratchStore } from './testing/scratch.ts';

const KILLS = 3;

test('Q1.1 SIGKILL in the middle of writes, again and again: everything acknowledged is there, nothing is half there', async () => {
  const file = scratchFile();
  const program = await bundled('writes-until-killed');
  const acknowledged: Record<string, Set<string>> = { admitted: new Set(), started: new Set(), answered: new Set() };

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = started(process.execPath, [program, file]);
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const [what = '', id = ''] = line.split(' ');
      acknowledged[what]?.add(id);
      lines += 1;
      if (lines === kill * 37) await killed(child);
    }
    expect(lines).toBeGreaterThanOrEqual(kill * 37);
  }

  const store = await scratchStore(file);
  const kept = new Map((await store.questions.ofStudent('mei')).map((question) => [question.id, question]));
  for (const id of acknowledged.admitted ?? []) expect(kept.has(id), id).toBe(true);
  for (const id of acknowledged.started ?? []) expect(kept.get(id)?.state, id).not.toBe('waiting');
  for (const id of acknowledged.answered ?? []) expect(kept.get(id)?.answer, id).not.toBeNull();
  // One commit each: a question and its answer, a question and its attempt.
  const open = new Set((await store.queue.unfinished(AT)).openAttempts.map((attempt) => attempt.questionId));
  for (const { id, state, answer } of kept.values()) {
    expect(answer !== null, id).toBe(state === 'answered');
    expect(open.has(id), id).toBe(state === 'answering');
  }
});

test('SIGKILL in the middle of a migration: the database is as it was, and the next start finishes it', async () => {
  const file = scratchFile();
  mkdirSync(dirname(file));
  const first = "CREATE TABLE kept (x); INSERT INTO kept VALUES ('from before');";
  // Writes pages to the log without end.
  const endless = `CREATE TABLE more (x); DELETE FROM kept;
    INSERT INTO more WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT randomblob(2000) FROM n;`;
  const step = (name: string, sql: string) => ({ name, checksum: name, sql });
  migrate(file, [step('1', first)], AT);

  const child = started(process.execPath, [await bundled('migrates-until-killed'), file, first, endless]);
  const logSize = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  await vi.waitFor(() => expect(logSize()).toBeGreaterThan(1_000_000), { timeout: 30_000, interval: 5 });
  await killed(child);

  const look = () => {
    const database = new Database(file);
    onTestFinished(() => void database.close());
    return [
      database.prepare('SELECT x FROM kept').pluck().all(),
      database.prepare('SELECT migration_name FROM _prisma_migrations ORDER BY 1').pluck().all(),
      database.pragma('integrity_check', { simple: true }),
    ];
  };
  expect(look()).toEqual([['from before'], ['1'], 'ok']);
  migrate(file, [step('1', first), step('2', 'CREATE TABLE more (x);')], AT);
  expect(look()).toEqual([['from before'], ['1', '2'], 'ok']);
});

const mayMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test.skipIf(!mayMount)(
  'Q1 a disk that is really full: refused as full, still readable, well again once there is room',
  {
    timeout: 60_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'classline-disk-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const program = await bundled('fills-its-disk');
    const script = 'mount -t tmpfs -o size=6m tmpfs "$1" && exec "$2" "$3" "$1"';
    const child = started('unshare', ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, program]);
    let printed = '';
    for await (const chunk of child.stdout) printed += String(chunk);
    const seen = JSON.parse(printed) as Record<string, unknown>;
    expect(seen).toEqual({
      first: 'full',
      readable: true,
      whileFull: expect.any(Number),
      afterwards: null,
      writable: true,
      lost: 0,
      unasked: 0,
    });
    expect(seen.whileFull).toBeGreaterThan(10);
  },
);
