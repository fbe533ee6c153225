import { Prisma } from './generated/prisma/client.ts';
import { sqliteCode } from './patience.ts';
import { StoreFailed } from './store.ts';

type Reason = StoreFailed['reason'];

const REASONS: readonly (readonly [prefix: string, reason: Reason])[] = [
  ['SQLITE_FULL', 'full'],
  // The index of the write-ahead log could not grow: the disk is full.
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'conflict'],
];

/** Why a statement failed, from the code that SQLite gave. */
export function reasonOf(error: unknown): Reason {
  const code = sqliteCode(error) ?? '';
  return REASONS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'other';
}

export function asStoreFailed(error: unknown): StoreFailed {
  return error instanceof StoreFailed ? error : new StoreFailed(reasonOf(error), withoutValues(error));
}

/** Prisma's complaint about a value quotes the whole call, and with it a student's words; its last line is the fault. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientValidationError)) return error;
  return new Error(error.message.slice(error.message.lastIndexOf('\n') + 1));
}
