/** Keeps a calibration: as a file to read, and in the database. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProviderFace } from '../../provider/answer-provider.ts';
import { type CalibrationRow, migrate, migrations, recordCalibration } from '../../store/operator.ts';
import { intervalFor, lockAfter, passedLevel } from './conclusion.ts';
import type { LevelEnd, LevelResult } from './levels.ts';

const ENDED: Readonly<Record<LevelEnd['as'], CalibrationRow['ended']>> = {
  passed: 'passed',
  refused: 'refused',
  trouble: 'trouble',
  slow: 'trouble',
  lesson: 'lesson',
  stopped: 'stopped',
};

/** A database of before this program is brought up to date first: its server would do the same at its next start. */
export function readyDatabase(file: string, now: Date): void {
  mkdirSync(dirname(file), { recursive: true });
  migrate(file, migrations, now);
}

export function keep(
  results: readonly LevelResult[],
  face: ProviderFace,
  places: { readonly dataDirectory: string; readonly databaseFile: string },
  now: Date,
): { readonly row: CalibrationRow; readonly file: string } {
  const passedPerMinute = passedLevel(results);
  const row: CalibrationRow = {
    id: randomUUID(),
    at: now,
    provider: face.kind,
    ended: ENDED[results.at(-1)?.end.as ?? 'stopped'],
    passedPerMinute,
    intervalSeconds: intervalFor(passedPerMinute),
    lockedUntil: lockAfter(results, now),
    levels: JSON.stringify(results),
  };
  const folder = join(places.dataDirectory, 'calibration');
  const file = join(folder, `${now.toISOString().replace(/:/g, '-').replace(/\.\d+/, '')}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...row, detail: face.detail, levels: results }, null, 2)}\n`);
  recordCalibration(places.databaseFile, row);
  return { row, file };
}
