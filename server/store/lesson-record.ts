/** What happened in one lesson, moment by moment: starts, refusals, and what held the house meanwhile. */
import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { LessonRecord } from './history-port.ts';
import type { RefusalRow } from './rows.ts';

const MOST = 5_000;

type Start = Omit<LessonRecord['starts'][number], 'attempt' | 'ticket'> & {
  attempt: number | bigint;
  ticket: number | bigint;
};

// CROSS keeps SQLite at this order. All of a lesson is found by its questions; the last minutes by their time, so that
// looking again costs the same after one question as after a thousand.
const BY_LESSON = Prisma.sql`"Question" q CROSS JOIN "Attempt" a ON a."questionId" = q."id"`;
const BY_TIME = Prisma.sql`"Attempt" a CROSS JOIN "Question" q ON q."id" = a."questionId"`;

async function startsOf(prisma: PrismaClient, lessonId: string, since: Date, until: Date, whole: boolean) {
  const rows = await prisma.$queryRaw<Start[]>`
    SELECT a."startedAt" AS "at", a."number" AS "attempt", q."ticket", q."waitedMs", q."promisedLowMs", q."promisedHighMs"
      FROM ${whole ? BY_LESSON : BY_TIME}
      WHERE q."lessonId" = ${lessonId} AND a."startedAt" >= ${since} AND a."startedAt" < ${until}
      ORDER BY a."startedAt" DESC LIMIT ${MOST}`;
  return rows.reverse().map((row) => ({ ...row, attempt: Number(row.attempt), ticket: Number(row.ticket) }));
}

/** See `StoreHistory.record`. */
export async function lessonRecord(
  prisma: PrismaClient,
  lessonId: string,
  since: Date,
  until: Date,
  whole: boolean,
): Promise<LessonRecord> {
  const between = { gte: since, lt: until };
  const newest = { take: MOST } as const;
  const [starts, refusals, pauses, before, paceChanges] = await Promise.all([
    startsOf(prisma, lessonId, since, until, whole),
    prisma.refusal.findMany({
      where: { at: between, OR: [{ questionId: null }, { question: { lessonId } }] },
      select: { at: true, kind: true, status: true },
      orderBy: { at: 'desc' },
      ...newest,
    }),
    prisma.pause.findMany({
      where: { since: { lt: until }, OR: [{ endedAt: null }, { endedAt: { gte: since } }] },
      select: { kind: true, since: true, until: true, endedAt: true },
      orderBy: { since: 'desc' },
      ...newest,
    }),
    prisma.paceChange.findFirst({ where: { at: { lt: since } }, select: { toMs: true }, orderBy: { at: 'desc' } }),
    prisma.paceChange.findMany({
      where: { at: between },
      select: { at: true, fromMs: true, toMs: true },
      orderBy: { at: 'desc' },
      ...newest,
    }),
  ]);
  return {
    starts,
    refusals: refusals.reverse() as Pick<RefusalRow, 'at' | 'kind' | 'status'>[],
    pauses: pauses.reverse().map(({ since: from, ...pause }) => ({ ...pause, from })),
    intervalBeforeMs: before?.toMs ?? null,
    paceChanges: paceChanges.reverse(),
  };
}
