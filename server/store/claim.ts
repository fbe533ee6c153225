import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteCode } from './patience.ts';
import { StoreUnusable } from './store-unusable.ts';

/** A server that is just ending lets go of its database only at the very end. */
const WAIT_MS = 1_000;

/**
 * Makes this process the one server of the database, until it lets go or dies. A second one would put what the first is
 * answering back into the line, and send it again. The lock is the system's, on a file of its own beside the database:
 * a killed server leaves none behind, and backups and the doctor read the database as before.
 *
 * @returns what lets go
 * @throws StoreUnusable (`in-use`) while another server has it
 */
export function claim(file: string): () => void {
  let lock: Database.Database | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new Database(`${file}.lock`, { timeout: WAIT_MS });
    // Nothing is ever written there, so no journal needs to lie beside it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    lock = null;
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw new StoreUnusable({ code: 'in-use', file });
    // A folder that may not be written to: opening the database says so, or goes on and only reads.
  }
  return () => void lock?.close();
}
