/** A folder of its own for each test, and stores in it that are closed when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { HeldBackSqlite } from '../held-back-sqlite.ts';
import { type Database, openDatabase, openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { aLesson, aStudent } from './rows.ts';

// Every test flushes to a real disk, which a busy machine or a memory card makes slow.
vi.setConfig({ testTimeout: 60_000 });

export const quiet = { info: () => undefined };

/** A path in a new folder; nothing is there yet. */
export function scratchFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'classline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'classline.db');
}

export async function scratchStore(file = scratchFile()): Promise<Store> {
  const store = await openStore({ file, log: quiet });
  onTestFinished(() => store.close());
  return store;
}

/** A store with a lesson and one student in it. */
export async function storeWithStudent(file = scratchFile()): Promise<Store> {
  const store = await scratchStore(file);
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  return store;
}

/** A migrated database, as the store uses it. */
export async function scratchDatabase(file: string, patienceMs = 5_000): Promise<Database> {
  await (await openStore({ file, log: quiet })).close();
  const database = await openDatabase(new HeldBackSqlite(file, patienceMs));
  onTestFinished(() => database.prisma.$disconnect());
  return database;
}

export async function scratchClient(file: string, patienceMs?: number): Promise<PrismaClient> {
  return (await scratchDatabase(file, patienceMs)).prisma;
}
