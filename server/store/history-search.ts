/**
 * Which questions may hold some words: numbers from the full-text index, in the order asked for. The index knows runs of three
 * characters; a shorter word is found as the beginning of such runs. What it gives still has to be compared with the text.
 */
import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { Way } from './history-order.ts';

/** A short word in more texts than this is common: walking the history from its end finds a page of it sooner. */
const COMMON = 4_000;
/** The first of a long word narrow it down enough. */
const RUNS_OF_A_WORD = 24;
const RUN = 3;

export type Candidates =
  /** Too common, or nothing to go by: look at every question. */
  | { readonly kind: 'all' }
  | { readonly kind: 'numbers'; readonly next: (past: number, limit: number) => Promise<number[]> };

/** Past every text that begins with `start`. */
const after = (start: string) => `${start}\u{10ffff}`;

function runsOf(word: string): string[] {
  const characters = [...word];
  const runs = characters.slice(0, 1 - RUN).map((_, at) => characters.slice(at, at + RUN).join(''));
  return [...new Set(runs)].slice(0, RUNS_OF_A_WORD);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** `entries`: what else must hold of the entry `e` and its student `s`, so that fewer texts are compared. */
export async function candidates(
  prisma: PrismaClient,
  words: readonly string[],
  entries: readonly Prisma.Sql[],
  way: Way,
): Promise<Candidates> {
  const long = words.filter((word) => [...word].length >= RUN);
  if (long.length > 0) return { kind: 'numbers', next: byRuns(prisma, long, entries, way) };
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return { kind: 'all' };
  // The index holds folded text.
  const start = longest.toLowerCase();
  const found = await prisma.$queryRaw<{ doc: number | bigint }[]>`
    SELECT "doc" FROM "SearchTerm" WHERE "term" >= ${start} AND "term" < ${after(start)} LIMIT ${COMMON + 1}`;
  if (found.length > COMMON) return { kind: 'all' };
  return known(
    found.map(({ doc }) => Math.floor(Number(doc) / 2)),
    way,
  );
}

/** Numbers that have been read already, in any order, some more than once. */
export function known(found: readonly number[], { compare }: Way): Candidates {
  const numbers = [...new Set(found)].sort(compare);
  return {
    kind: 'numbers',
    next: async (past, limit) => {
      const first = numbers.findIndex((number) => compare(past, number) < 0);
      return first === -1 ? [] : numbers.slice(first, first + limit);
    },
  };
}

function byRuns(prisma: PrismaClient, words: readonly string[], entries: readonly Prisma.Sql[], way: Way) {
  // Narrowed down while the index is walked: a common word of a rare state would else be compared text by text.
  const narrowed =
    entries.length === 0
      ? Prisma.empty
      : Prisma.sql`CROSS JOIN "HistoryEntry" e ON e."number" = f.rowid / 2
          CROSS JOIN "Student" s ON s."id" = e."studentId"`;
  const also = entries.map((condition) => Prisma.sql`AND ${condition}`);
  const match = words.flatMap(runsOf).map(quoted).join(' AND ');
  return async (past: number, limit: number): Promise<number[]> => {
    // One question may be found twice, by its text and by its answer's.
    const rows = await prisma.$queryRaw<{ rowid: number | bigint }[]>(Prisma.sql`
      SELECT f.rowid FROM "Search" f ${narrowed} WHERE f."Search" MATCH ${match} AND ${way.rowsBehind(past)}
        ${also.length === 0 ? Prisma.empty : Prisma.join(also, ' ')} ORDER BY f.rowid ${way.sort} LIMIT ${limit * 2}`);
    const numbers = [...new Set(rows.map(({ rowid }) => Math.floor(Number(rowid) / 2)))];
    // The other half of the last one may lie beyond the limit: what is cut off here is asked for again.
    return numbers.slice(0, limit);
  };
}
