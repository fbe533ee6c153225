/** The two ways through the history by the order of admission, in the words of SQL. */
import { Prisma } from './generated/prisma/client.ts';
import type { HistoryOrder } from './history-port.ts';

/** Twice it and one more is still exact. */
const LARGEST = Math.floor(Number.MAX_SAFE_INTEGER / 4);

export type Way = {
  /** What lies behind it is everything. */
  readonly begin: number;
  readonly sort: Prisma.Sql;
  /** Of the entry `e`. */
  readonly entriesBehind: (past: number) => Prisma.Sql;
  /** Of the index `f`, where a number has two rows: twice it for the question, one more for the answer. */
  readonly rowsBehind: (past: number) => Prisma.Sql;
  readonly compare: (one: number, other: number) => number;
};

export const WAYS: Readonly<Record<HistoryOrder, Way>> = {
  newest: {
    begin: LARGEST,
    sort: Prisma.sql`DESC`,
    entriesBehind: (past) => Prisma.sql`e."number" < ${past}`,
    rowsBehind: (past) => Prisma.sql`f.rowid < ${Math.min(past, LARGEST) * 2}`,
    compare: (one, other) => other - one,
  },
  oldest: {
    begin: 0,
    sort: Prisma.sql`ASC`,
    entriesBehind: (past) => Prisma.sql`e."number" > ${past}`,
    rowsBehind: (past) => Prisma.sql`f.rowid > ${Math.min(past, LARGEST) * 2 + 1}`,
    compare: (one, other) => one - other,
  },
};
