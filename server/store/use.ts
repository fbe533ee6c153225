/** What Claude's answers used, by the hour: of those that are there, and of those that were erased. Demo answers are free. */
import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { StudentUse, UseBucket, UseSum } from './history-port.ts';

/** A statement sums up this much of the history, so that none holds up the event loop for long. */
const STEP_MS = 7 * 86_400_000;

type Raw<Row> = { [Key in keyof Row]: Row[Key] extends number ? number | bigint : Row[Key] };

const SUMS = Prisma.sql`count(*) AS "answers", sum(a."inputTokens") AS "inputTokens",
  sum(a."cacheReadTokens") AS "cacheReadTokens", sum(a."cacheWriteTokens") AS "cacheWriteTokens",
  sum(a."outputTokens") AS "outputTokens", sum(a."costUsd") AS "costUsd"`;

const sums = (row: Raw<UseSum>): UseSum => ({
  answers: Number(row.answers),
  inputTokens: Number(row.inputTokens),
  cacheReadTokens: Number(row.cacheReadTokens),
  cacheWriteTokens: Number(row.cacheWriteTokens),
  outputTokens: Number(row.outputTokens),
  costUsd: Number(row.costUsd),
});

type Bucket = Omit<Raw<UseBucket>, 'hour'> & { hour: string };

async function bucketsOf(prisma: PrismaClient, from: Date, until: Date): Promise<UseBucket[]> {
  const rows = await prisma.$queryRaw<Bucket[]>`
    SELECT substr(a."at", 1, 13) AS "hour", q."lessonId", coalesce(a."model", '') AS "model", a."by", s."via", ${SUMS}
      FROM "Answer" a CROSS JOIN "Question" q ON q."id" = a."questionId" CROSS JOIN "Student" s ON s."id" = q."studentId"
      WHERE a."at" >= ${from} AND a."at" < ${until} AND a."by" NOT IN ('teacher', 'demo')
      GROUP BY 1, 2, 3, 4, 5
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
    ...sums(row),
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
      FROM "Answer" a CROSS JOIN "Question" q ON q."id" = a."questionId" CROSS JOIN "Student" s ON s."id" = q."studentId"
      CROSS JOIN "Lesson" l ON l."id" = q."lessonId"
      WHERE a."at" >= ${from} AND a."at" < ${until} AND a."by" NOT IN ('teacher', 'demo')
      GROUP BY s."id" ORDER BY sum(a."costUsd") DESC, count(*) DESC LIMIT ${limit}`;
  return rows.map(({ id, name, lessonId, lesson, ...row }) => ({ id, name, lessonId, lesson, ...sums(row) }));
}

export async function firstUse(prisma: PrismaClient): Promise<Date | null> {
  const [answer, past] = await Promise.all([
    prisma.answer.findFirst({ orderBy: { at: 'asc' }, select: { at: true } }),
    prisma.pastUse.findFirst({ orderBy: { hour: 'asc' }, select: { hour: true } }),
  ]);
  const times = [answer?.at, past?.hour].filter((at) => at !== undefined).map((at) => at.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
