/** The record of calibrations. Written by a command of the operator, beside a server that may be running. */
import Database from 'better-sqlite3';
import { openPlain } from './connection.ts';

export type CalibrationRow = {
  readonly id: string;
  readonly at: Date;
  readonly provider: 'claude-cli' | 'anthropic-api' | 'demo';
  readonly ended: 'passed' | 'refused' | 'trouble' | 'lesson' | 'stopped';
  /** The last level that passed, in requests a minute; null: none did. */
  readonly passedPerMinute: number | null;
  readonly intervalSeconds: number;
  /** No calibration before this moment. */
  readonly lockedUntil: Date | null;
  /** JSON: what was asked and answered at each level. */
  readonly levels: string;
};

type Written = Omit<CalibrationRow, 'at' | 'lockedUntil'> & { at: string; lockedUntil: string | null };

/** A migrated database is needed. */
export function recordCalibration(file: string, row: CalibrationRow): void {
  const database = openPlain(file);
  try {
    database
      .prepare(
        `INSERT INTO "Calibration" (id, at, provider, ended, passedPerMinute, intervalSeconds, lockedUntil, levels)
          VALUES (@id, @at, @provider, @ended, @passedPerMinute, @intervalSeconds, @lockedUntil, @levels)`,
      )
      .run({ ...row, at: row.at.toISOString(), lockedUntil: row.lockedUntil?.toISOString() ?? null });
  } finally {
    database.close();
  }
}

/** Newest first; empty when there is no database yet. */
export function calibrationsIn(file: string): readonly CalibrationRow[] {
  let database: Database.Database;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
  } catch {
    return [];
  }
  try {
    const there = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'Calibration'").get();
    if (there === undefined) return [];
    const rows = database.prepare('SELECT * FROM "Calibration" ORDER BY at DESC, rowid DESC').all() as Written[];
    return rows.map((row) => ({
      ...row,
      at: new Date(row.at),
      lockedUntil: row.lockedUntil === null ? null : new Date(row.lockedUntil),
    }));
  } finally {
    database.close();
  }
}
