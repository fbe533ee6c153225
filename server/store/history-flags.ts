/** Which questions have flags: told of one question, and, while flags are rare, read from their own table at once. */
import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { Way } from './history-order.ts';
import type { HistoryFilter } from './history-port.ts';
import { type Candidates, known } from './history-search.ts';

type Wanted = NonNullable<HistoryFilter['flag']>;

/** With more flags than this, walking the history from its end finds a page of flagged questions sooner. */
const COMMON = 4_000;

const strong = (wanted: Wanted) => (wanted === 'urgent' ? Prisma.sql`AND g."strength" = 'urgent'` : Prisma.empty);

/** What must hold of the entry `e`. */
export const hasFlag = (wanted: Wanted): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Flag" g WHERE g."questionId" = e."questionId" ${strong(wanted)})`;

/** Numbers of all flagged questions. */
export async function flaggedNumbers(prisma: PrismaClient, wanted: Wanted, way: Way): Promise<Candidates> {
  const rows = await prisma.$queryRaw<{ number: number | bigint }[]>(
    Prisma.sql`SELECT e."number" FROM "Flag" g CROSS JOIN "HistoryEntry" e ON e."questionId" = g."questionId"
      WHERE TRUE ${strong(wanted)} LIMIT ${COMMON + 1}`,
  );
  if (rows.length > COMMON) return { kind: 'all' };
  return known(
    rows.map(({ number }) => Number(number)),
    way,
  );
}
