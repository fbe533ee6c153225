import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import { flaggedNumbers, hasFlag } from './history-flags.ts';
import { WAYS, type Way } from './history-order.ts';
import type { HistoryFilter, HistoryOrder, HistoryRow } from './history-port.ts';
import { candidates } from './history-search.ts';
import type { AnswerRow, QuestionRow } from './store.ts';

/** Candidates that are compared in one statement: more and more, because the first few often suffice. */
const FIRST_LOOK = 200;
const LARGEST_LOOK = 2_000;

type Found = Omit<HistoryRow, 'number' | 'answer'> &
  Omit<AnswerRow, 'questionId' | 'attempt' | 'stopReason' | 'text' | 'complete' | 'at'> & {
    number: number | bigint;
    answer: string | null;
    complete: boolean | number | bigint | null;
    answeredAt: Date | null;
  };

// The greater word is the stronger flag.
const COLUMNS = Prisma.sql`e."number", q."id", q."lessonId", q."studentId", q."ticket", q."text", q."state", q."reason",
  q."detail", q."attempts", q."askedAt", q."startedAt", q."endedAt", q."waitedMs", l."title" AS "lesson",
  s."name" AS "student", s."via", a."text" AS "answer", a."complete", a."by", a."model", a."inputTokens",
  a."cacheReadTokens", a."cacheWriteTokens", a."outputTokens", a."costUsd", a."serviceMs", a."at" AS "answeredAt",
  (SELECT MAX(f."strength") FROM "Flag" f WHERE f."questionId" = q."id") AS "flag"`;

// CROSS keeps SQLite at this order: the entries narrow down, the rest is looked up.
const TABLES = Prisma.sql`"HistoryEntry" e
  CROSS JOIN "Question" q ON q."id" = e."questionId"
  CROSS JOIN "Student" s ON s."id" = e."studentId"
  CROSS JOIN "Lesson" l ON l."id" = e."lessonId"
  LEFT JOIN "Answer" a ON a."questionId" = e."questionId"`;

const pattern = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

function holds(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`${column} LIKE ${pattern(word)} ESCAPE '\\'`),
    ' AND ',
  );
}

/** What can be told of a question without its texts. */
function aboutEntries({ lessonId, studentId, name, states, flag, from, until }: HistoryFilter): Prisma.Sql[] {
  return [
    lessonId === undefined ? null : Prisma.sql`e."lessonId" = ${lessonId}`,
    studentId === undefined ? null : Prisma.sql`e."studentId" = ${studentId}`,
    name === undefined ? null : Prisma.sql`s."name" LIKE ${pattern(name)} ESCAPE '\\'`,
    states === undefined ? null : Prisma.sql`e."state" IN (${Prisma.join([...states])})`,
    flag === undefined ? null : hasFlag(flag),
    from === undefined ? null : Prisma.sql`e."askedAt" >= ${from}`,
    until === undefined ? null : Prisma.sql`e."askedAt" < ${until}`,
  ].filter((condition) => condition !== null);
}

const aboutTexts = (words: readonly string[]): Prisma.Sql[] =>
  words.length === 0
    ? []
    : [Prisma.sql`((${holds(Prisma.sql`q."text"`, words)}) OR (${holds(Prisma.sql`a."text"`, words)}))`];

async function read(
  prisma: PrismaClient,
  among: readonly Prisma.Sql[],
  { sort }: Way,
  limit: number,
): Promise<HistoryRow[]> {
  const rows = await prisma.$queryRaw<Found[]>(
    Prisma.sql`SELECT ${COLUMNS} FROM ${TABLES} WHERE ${Prisma.join([...among], ' AND ')}
      ORDER BY e."number" ${sort} LIMIT ${limit}`,
  );
  return rows.map(asRow);
}

function asRow(found: Found): HistoryRow {
  const { answer, complete, by, model, answeredAt, number, ...rest } = found;
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd, serviceMs, ...question } = rest;
  return {
    ...question,
    state: question.state as QuestionRow['state'],
    number: Number(number),
    answer:
      answer === null || answeredAt === null
        ? null
        : {
            text: answer,
            complete: Boolean(complete),
            by,
            model,
            inputTokens,
            cacheReadTokens,
            cacheWriteTokens,
            outputTokens,
            costUsd,
            serviceMs,
            at: answeredAt,
          },
  };
}

/** See `StoreHistory.page`. */
export async function historyPage(
  prisma: PrismaClient,
  filter: HistoryFilter,
  past: number | null,
  limit: number,
  order: HistoryOrder = 'newest',
): Promise<HistoryRow[]> {
  const way = WAYS[order];
  const words = filter.words ?? [];
  const entries = aboutEntries(filter);
  const wanted = [...entries, ...aboutTexts(words)];
  const begin = past ?? way.begin;
  // One lesson or one student is read sooner than what the index has of all of them.
  const narrow = filter.lessonId !== undefined || filter.studentId !== undefined;
  const found = narrow ? { kind: 'all' as const } : await candidates(prisma, words, entries, way);
  const byFlag = found.kind === 'all' && !narrow && filter.flag !== undefined;
  const source = byFlag ? await flaggedNumbers(prisma, filter.flag, way) : found;
  if (source.kind === 'all') return read(prisma, [way.entriesBehind(begin), ...wanted], way, limit);

  const rows: HistoryRow[] = [];
  let last = begin;
  for (let look = FIRST_LOOK; rows.length < limit; look = Math.min(look * 3, LARGEST_LOOK)) {
    const numbers = await source.next(last, look);
    if (numbers.length === 0) break;
    const among = Prisma.sql`e."number" IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`;
    rows.push(...(await read(prisma, [among, ...wanted], way, limit - rows.length)));
    last = numbers.at(-1) ?? last;
  }
  return rows;
}

export async function historyQuestion(prisma: PrismaClient, id: string): Promise<HistoryRow | null> {
  return (await read(prisma, [Prisma.sql`e."questionId" = ${id}`], WAYS.newest, 1))[0] ?? null;
}
