/**
 * Admissions by group commit: a question that comes alone is committed at once. Those handed in meanwhile, during one
 * tick of the event loop, share one statement and one flush to the disk, and each caller gets the verdict on its own row.
 */
import { setImmediate as immediate } from 'node:timers/promises';
import type { Direct } from './direct.ts';
import { sqliteCode } from './patience.ts';
import type { QuestionRow } from './rows.ts';
import { insertionOfFitting } from './statements.ts';
import { StoreFailed } from './store.ts';

type Admission = { row: QuestionRow; resolve: () => void; reject: (error: unknown) => void };

/** Bounds how long one statement holds up the event loop (25 ms on a laptop). */
const LARGEST_GROUP = 500;

export function admissions(direct: Direct): (row: QuestionRow) => Promise<void> {
  let group: Admission[] = [];
  let underWay = false;

  async function commit(admissions: readonly Admission[]): Promise<void> {
    try {
      const statement = insertionOfFitting(
        'Question',
        admissions.map(({ row }) => row),
        'id',
      );
      const admitted = new Set((await direct.rows(statement)).map(([id]) => id));
      for (const { row, resolve, reject } of admissions) {
        if (admitted.delete(row.id)) resolve();
        else reject(new StoreFailed('conflict', new Error('The student sent this before, or the ticket is taken.')));
      }
    } catch (error) {
      // One row that names no known student fails the statement: the others are asked for one by one.
      if (admissions.length > 1 && sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) {
        for (const admission of admissions) await commit([admission]);
      } else for (const { reject } of admissions) reject(error);
    }
  }

  async function commitGroups(): Promise<void> {
    underWay = true;
    while (group.length > 0) {
      const some = group.slice(0, LARGEST_GROUP);
      group = group.slice(LARGEST_GROUP);
      await commit(some);
      // What was admitted may start, and is acknowledged, before those behind it are admitted.
      await immediate();
    }
    underWay = false;
  }

  return (row) =>
    new Promise((resolve, reject) => {
      group.push({ row, resolve, reject });
      if (!underWay) void commitGroups();
    });
}
