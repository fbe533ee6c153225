import Database from 'better-sqlite3';

/**
 * What every connection is set to, on every open: only the journal mode is remembered by the file, and better-sqlite3
 * opens a WAL database with `synchronous=NORMAL`, which loses acknowledged questions on power loss.
 *
 * The log is folded back every 1,000 pages (4 MB) and cut to 16 MB after a burst.
 */
export const CONNECTION_SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 1000;
  PRAGMA journal_size_limit = 16777216;
  PRAGMA cache_size = -16000;
`;

/** Milliseconds SQLite itself waits for a lock. It would block the whole event loop: waiting is done in patience.ts. */
export const BUSY_TIMEOUT_MS = 0;

/** Opens the file without Prisma, for the work at start. The caller closes it. */
export function openPlain(file: string): Database.Database {
  const database = new Database(file, { timeout: 250 });
  try {
    database.exec(CONNECTION_SETTINGS);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
