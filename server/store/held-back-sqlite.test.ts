import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { reasonOf } from './failure.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { HeldBackSqlite } from './held-back-sqlite.ts';
import { scratchClient, scratchFile } from './testing/scratch.ts';

const WRITERS = 30;
const ROUNDS = 6;

/** Others write while transactions open and fail. Gives the names of the acknowledged rows that are not there. */
async function lostBehindFailingTransactions(prisma: PrismaClient): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const failing = prisma
      .$transaction(async (tx) => {
        await tx.setting.create({ data: { name: `inside-${round}`, value: '' } });
        for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
        throw new Error('this transaction fails');
      })
      .catch(() => undefined);
    const writes = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; turn < writer % 4; turn += 1) await new Promise(setImmediate);
      const name = `outside-${round}-${writer}`;
      await prisma.setting.create({ data: { name, value: '' } });
      acknowledged.push(name);
    });
    await Promise.all([failing, ...writes]);
  }
  expect(acknowledged).toHaveLength(WRITERS * ROUNDS);
  const kept = new Set((await prisma.setting.findMany()).map((row) => row.name));
  expect([...kept].filter((name) => name.startsWith('inside'))).toEqual([]);
  return acknowledged.filter((name) => !kept.has(name));
}

test('Q1 nothing acknowledged is lost when somebody else’s transaction rolls back', async () => {
  const prisma = await scratchClient(scratchFile());
  expect(await lostBehindFailingTransactions(prisma)).toEqual([]);
});

test('… which Prisma’s adapter by itself does lose (when this fails, the subclass may go)', async () => {
  const file = scratchFile();
  await (await scratchClient(file)).$disconnect();
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
  onTestFinished(() => prisma.$disconnect());
  expect((await lostBehindFailingTransactions(prisma)).length).toBeGreaterThan(0);
});

test('statements and transactions that end badly never keep the turn', async () => {
  const prisma = await scratchClient(scratchFile());
  const twice = () => prisma.setting.create({ data: { name: 'same', value: '' } });
  await twice();
  for (let time = 0; time < 3; time += 1) {
    await expect(twice()).rejects.toThrow();
    await expect(prisma.$transaction([twice()])).rejects.toThrow();
    await expect(prisma.$queryRawUnsafe('this is no SQL')).rejects.toThrow();
  }
  expect(await prisma.setting.count()).toBe(1);
});

test('a transaction whose COMMIT fails is undone and gives its turn back', async () => {
  const file = scratchFile();
  await (await scratchClient(file)).$disconnect();
  const adapter = await new HeldBackSqlite(file, 100).connect();
  onTestFinished(() => adapter.dispose());
  const sql = (text: string) => ({ sql: text, args: [], argTypes: [] });
  await adapter.executeScript('CREATE TABLE child (parent REFERENCES Setting(name) DEFERRABLE INITIALLY DEFERRED)');
  const transaction = await adapter.startTransaction();
  await transaction.executeRaw(sql("INSERT INTO child VALUES ('nobody')"));
  await expect(transaction.commit()).rejects.toThrow();
  expect((await adapter.queryRaw(sql('SELECT count(*) FROM child'))).rows).toEqual([[0]]);
});

test('a lock of another process is waited out without holding up the event loop', async () => {
  const file = scratchFile();
  const prisma = await scratchClient(file);
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  const writing = prisma.setting.create({ data: { name: 'patient', value: '' } });
  const inTransaction = prisma.$transaction([prisma.setting.create({ data: { name: 'both', value: '' } })]);
  let longestMs = 0;
  for (let turn = 0, last = performance.now(); turn < 200; turn += 1) {
    await new Promise(setImmediate);
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }
  expect(await prisma.setting.count()).toBe(0);
  other.exec('COMMIT');
  await Promise.all([writing, inTransaction]);
  expect(await prisma.setting.count()).toBe(2);
  // Measured at 5 ms; SQLite's own wait would make it hundreds or thousands.
  expect(longestMs).toBeLessThan(250);
});

test('a lock that stays is reported as such', async () => {
  const file = scratchFile();
  const prisma = await scratchClient(file, 30);
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  const write = () => prisma.setting.create({ data: { name: 'late', value: '' } });
  expect(reasonOf(await write().catch((error: unknown) => error))).toBe('locked');
  expect(reasonOf(await prisma.$transaction([write()]).catch((error: unknown) => error))).toBe('locked');
  other.exec('COMMIT');
  await write();
});
