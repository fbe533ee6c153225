import { storeAttempts } from './attempts.ts';
import { Calls } from './calls.ts';
import { fileOfUrl, inspectFile } from './database-file.ts';
import type { Direct } from './direct.ts';
import { storeFlags } from './flags.ts';
import { migrations } from './generated/migrations.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { HeldBackSqlite } from './held-back-sqlite.ts';
import { storeHistory } from './history.ts';
import { InMemorySqlite } from './in-memory-sqlite.ts';
import { storeLessons } from './lessons.ts';
import { migrate } from './migrate.ts';
import { PATIENCE_MS } from './patience.ts';
import { storeQuestions } from './questions.ts';
import { storeQueueRecord } from './queue-record.ts';
import { storeSettings } from './settings.ts';
import type { Store } from './store.ts';
import { StoreUnusable, wordsOf } from './store-unusable.ts';
import { storeStudents } from './students.ts';
import { storeTeachers } from './teachers.ts';

/** Longer than a statement's patience, so that a transaction behind a locked database fails with the lock's reason. */
const TRANSACTION_MS = PATIENCE_MS * 3;
const PROBE = 'store.probe';

export type StoreOptions = {
  readonly log: { info(facts: object, text: string): void };
} & (
  | { readonly file: string }
  /** `file:` and a path; a relative one starts at the working folder. */
  | { readonly url: string }
);

/**
 * Checks the file, brings it up to date and opens it. Creates it, with its folder, when there is none.
 * @throws StoreUnusable, with a message that says in both languages what to do
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const file = 'file' in options ? options.file : fileOfUrl(options.url);
  try {
    inspectFile(file);
    const { applied, backup } = migrate(file, migrations, new Date());
    if (applied.length > 0) options.log.info({ file, applied, backup }, 'The database was brought up to date');
    return storeOver(await openDatabase(new HeldBackSqlite(file, PATIENCE_MS)));
  } catch (error) {
    if (error instanceof StoreUnusable) throw error;
    throw new StoreUnusable({ code: 'cannot-open', file, found: wordsOf(error) }, error);
  }
}

/** A store of its own in memory: it touches no disk, and is gone when it is closed or the process ends. */
export async function openMemoryStore(): Promise<Store> {
  return storeOver(await openDatabase(new InMemorySqlite(PATIENCE_MS)));
}

/** The two ways to one connection. */
export type Database = { readonly prisma: PrismaClient; readonly direct: Direct };

export async function openDatabase(adapter: HeldBackSqlite): Promise<Database> {
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS },
    // The longer forms quote the program's source.
    errorFormat: 'minimal',
  });
  await prisma.$connect();
  return { prisma, direct: adapter };
}

/** The store over an opened database; closing it closes the connection. */
export function storeOver({ prisma, direct }: Database): Store {
  const calls = new Calls();
  const settings = storeSettings(prisma);
  let probe: Promise<boolean> | null = null;
  let closing: Promise<void> | null = null;

  return {
    lessons: calls.guard(storeLessons(prisma)),
    students: calls.guard(storeStudents(prisma)),
    questions: calls.guard(storeQuestions(prisma, direct)),
    attempts: calls.guard(storeAttempts(prisma, direct)),
    queue: calls.guard(storeQueueRecord(prisma)),
    teachers: calls.guard(storeTeachers(prisma)),
    flags: calls.guard(storeFlags(prisma)),
    settings: calls.guard(settings),
    history: calls.guard(storeHistory(prisma)),
    writable: () => {
      probe ??= calls
        .guard(settings)
        .write(PROBE, new Date().toISOString())
        .then(
          () => true,
          () => false,
        )
        .finally(() => {
          probe = null;
        });
      return probe;
    },
    close: () => {
      closing ??= calls.end().then(() => prisma.$disconnect());
      return closing;
    },
  };
}
