/** What answering used, by the hour: of what is there, and of what was erased. The demo is free and left out. */
import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { StudentUse, UseBucket, UseSum } from './history-port.ts';

/** A statement sums up this much of the history, so that none holds up the event loop for long. */
const STEP_MS = 7 * 86_400_000;

/** As SQLite gives it: numbers may come as bigints. */
export type Raw<Row> = { [Key in keyof Row]: Row[Key] extends number ? number | bigint : Row[Key] };

const SUMS = Prisma.sql`sum(a."answers") AS "answers", sum(a."inputTokens") AS "inputTokens",
  sum(a."cacheReadTokens") AS "cacheReadTokens", sum(a."cacheWriteTokens") AS "cacheWriteTokens",
  sum(a."outputTokens") AS "outputTokens", sum(a."costUsd") AS "costUsd"`;

export const sumFrom = (row: Raw<UseSum>): UseSum => ({
  answers: Number(row.answers),
  inputTokens: Number(row.inputTokens),
  cacheReadTokens: Number(row.cacheReadTokens),
  cacheWriteTokens: Number(row.cacheWriteTokens),
  outputTokens: Number(row.outputTokens),
  costUsd: Number(row.costUsd),
});

/** Answers, and attempts of which no answer tells, with the questions and students they were for. */
function usedBetween(from: Date, until: Date): Prisma.Sql {
  const columns = Prisma.sql`"questionId", "at", "by", coalesce("model", '') AS "model", "inputTokens",
    "cacheReadTokens", "cacheWriteTokens", "outputTokens", "costUsd"`;
  const then = Prisma.sql`"at" >= ${from} AND "at" < ${until}`;
  return Prisma.sql`(
      SELECT 1 AS "answers", ${columns} FROM "Answer" WHERE ${then} AND "by" NOT IN ('teacher', 'demo')
      UNION ALL SELECT 0, ${columns} FROM "AttemptUse" WHERE ${then} AND "by" <> 'demo'
    ) a CROSS JOIN "Question" q ON q."id" = a."questionId" CROSS JOIN "Student" s ON s."id" = q."studentId"`;
}

type Bucket = Omit<Raw<UseBucket>, 'hour'> & { hour: string };

async function bucketsOf(prisma: PrismaClient, from: Date, until: Date): Promise<UseBucket[]> {
  const rows = await prisma.$queryRaw<Bucket[]>`
    SELECT substr(a."at", 1, 13) AS "hour", q."lessonId", a."model", a."by", s."via", ${SUMS}
      FROM ${usedBetween(from, until)} GROUP BY 1, 2, 3, 4, 5
    UNION ALL
    SELECT substr("hour", 1, 13), NULL, "model", "by", "via", "answers", "inputTokens", "cacheReadTokens",
        "cacheWriteTokens", "outputTokens", "costUsd"
      FROM "PastUse" WHERE "by" <> 'demo' AND "hour" >= ${from} AND "hour" < ${until}`;
  return rows.map((row) => ({
    hour: new Date(`${row.hour}:00:00.000Z`),
    lessonId: row.lessonId,
    model: row.model,
    by: row.by,
    via: row.via,
    ...sumFrom(row),
  }));
}

export async function bucketsBetween(prisma: PrismaClient, from: Date, until: Date): Promise<UseBucket[]> {
  const buckets: UseBucket[] = [];
  for (let start = from.getTime(); start < until.getTime(); start += STEP_MS) {
    const end = Math.min(start + STEP_MS, until.getTime());
    buckets.push(...(await bucketsOf(prisma, new Date(start), new Date(end))));
  }
  return buckets;
}

export async function studentUse(prisma: PrismaClient, from: Date, until: Date, limit: number): Promise<StudentUse[]> {
  const rows = await prisma.$queryRaw<(Raw<UseSum> & Omit<StudentUse, keyof UseSum>)[]>`
    SELECT s."id", s."name", l."id" AS "lessonId", l."title" AS "lesson", ${SUMS}
      FROM ${usedBetween(from, until)} CROSS JOIN "Lesson" l ON l."id" = q."lessonId"
      GROUP BY s."id" ORDER BY sum(a."costUsd") DESC, sum(a."answers") DESC LIMIT ${limit}`;
  return rows.map(({ id, name, lessonId, lesson, ...row }) => ({ id, name, lessonId, lesson, ...sumFrom(row) }));
}

export async function firstUse(prisma: PrismaClient): Promise<Date | null> {
  const [answer, attempt, past] = await Promise.all([
    prisma.answer.findFirst({ orderBy: { at: 'asc' }, select: { at: true } }),
    prisma.attemptUse.findFirst({ orderBy: { at: 'asc' }, select: { at: true } }),
    prisma.pastUse.findFirst({ orderBy: { hour: 'asc' }, select: { hour: true } }),
  ]);
  const times = [answer?.at, attempt?.at, past?.hour].filter((at) => at !== undefined).map((at) => at.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
