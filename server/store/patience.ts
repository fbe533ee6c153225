import { setTimeout as sleep } from 'node:timers/promises';

/** How long a statement is tried again while another process holds the database. */
export const PATIENCE_MS = 5_000;

/** The code that SQLite gave, under whatever wrapping: `SQLITE_FULL`, `SQLITE_BUSY_SNAPSHOT` … Null: not SQLite's. */
export function sqliteCode(error: unknown): string | null {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 6; depth += 1) {
    const { originalCode, code, meta, cause } = at as Record<string, unknown>;
    for (const name of [originalCode, code]) {
      if (typeof name === 'string' && /^(SQLITE|UNKNOWN_SQLITE)_/.test(name)) return name;
    }
    const driverError = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    at = driverError ?? cause;
  }
  return null;
}

/** Tries again while the database is locked, without holding up the event loop; then lets the error through. */
export async function patiently<T>(attempt: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_BUSY') || performance.now() + pauseMs > deadline) throw error;
    }
    await sleep(pauseMs * (0.5 + Math.random() / 2));
  }
}
