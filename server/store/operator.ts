/** The store as an operator's commands use it: on the file, beside a server or without one. */
export { backUp } from './backup.ts';
export { type CalibrationRow, calibrationsIn, recordCalibration } from './calibrations.ts';
export { claim } from './claim.ts';
export { type Activity, activityIn, type Examined, examine } from './examine.ts';
export { migrations } from './generated/migrations.ts';
export { migrate } from './migrate.ts';
export { sqliteCode } from './patience.ts';
export { type Restored, restoreFrom } from './restore.ts';
export { type Backup, backupsIn, expire, lastBefore, rotate } from './rotation.ts';
export { StoreUnusable } from './store-unusable.ts';
