import type { PrismaClient } from './generated/prisma/client.ts';
import type { AttemptRow, QuestionRow } from './rows.ts';
import type { Unfinished } from './store.ts';

/** The limits' windows are one minute; more is read, because a Pi without a battery clock starts with a wrong time. */
const RECENT_STARTS_MS = 5 * 60_000;
const SERVICE_TIMES = 50;

/** What the queue is rebuilt from after a start. */
export async function unfinished(prisma: PrismaClient, now: Date): Promise<Unfinished> {
  const [questions, openAttempts, lastAttempt, recentStarts, serviceTimes, pauses, lastPaceChange] = await Promise.all([
    prisma.question.findMany({
      where: { state: { in: ['waiting', 'answering'] } },
      orderBy: [{ ticket: 'asc' }, { askedAt: 'asc' }],
    }),
    prisma.attempt.findMany({ where: { endedAt: null }, orderBy: { startedAt: 'asc' } }),
    lastStarted(prisma),
    startsSince(prisma, new Date(now.getTime() - RECENT_STARTS_MS)),
    lastServiceTimes(prisma),
    prisma.pause.findMany({ where: { endedAt: null }, orderBy: { since: 'asc' } }),
    prisma.paceChange.findFirst({ orderBy: { at: 'desc' } }),
  ]);
  return {
    questions: questions as QuestionRow[],
    openAttempts: openAttempts as AttemptRow[],
    lastAttempt,
    recentStarts,
    serviceTimes,
    pauses,
    lastPaceChange,
  };
}

/** By the order of writing, not by `startedAt`: the wall clock may have been set back in between. */
async function lastStarted(prisma: PrismaClient): Promise<AttemptRow | null> {
  const [last] = await prisma.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Attempt" ORDER BY rowid DESC LIMIT 1`;
  return last ? ((await prisma.attempt.findUnique({ where: { id: last.id } })) as AttemptRow | null) : null;
}

const OWN_USE = { attempt: true, inputTokens: true, cacheWriteTokens: true, outputTokens: true } as const;

async function startsSince(prisma: PrismaClient, since: Date): Promise<Unfinished['recentStarts']> {
  const attempts = await prisma.attempt.findMany({
    where: { startedAt: { gte: since } },
    orderBy: { startedAt: 'asc' },
    select: {
      monotonicMs: true,
      bootId: true,
      number: true,
      question: {
        select: {
          answer: { select: OWN_USE },
          uses: { select: OWN_USE },
        },
      },
    },
  });
  return attempts.map(({ monotonicMs, bootId, number, question: { answer, uses } }) => {
    // Another attempt's tokens are not this one's. What is read from the cache does not count against the limits.
    const own = [answer, ...uses].find((use) => use?.attempt === number);
    return {
      monotonicMs,
      bootId,
      inputTokens: (own?.inputTokens ?? 0) + (own?.cacheWriteTokens ?? 0),
      outputTokens: own?.outputTokens ?? 0,
    };
  });
}

async function lastServiceTimes(prisma: PrismaClient): Promise<number[]> {
  const answers = await prisma.answer.findMany({
    where: { by: { not: 'teacher' }, complete: true, serviceMs: { gt: 0 } },
    orderBy: { at: 'desc' },
    take: SERVICE_TIMES,
    select: { serviceMs: true },
  });
  return answers.map((answer) => answer.serviceMs).reverse();
}
