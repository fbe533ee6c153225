import { createLimits } from '../limits/limits.ts';
import { createQuota } from '../limits/quota.ts';
import { createBackOff } from './back-off.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { Party } from './lesson-line.ts';
import { createPaceKeeper } from './pace.ts';
import { createPauses, endOf, refusalEnds } from './pauses.ts';
import type { ExpectedTokens, Outcome, QueuedQuestion, TokenUse } from './question.ts';
import type { Queue } from './queue-type.ts';
import { ranksAfterMove } from './ranks.ts';
import { createRoster, type Seat } from './roster.ts';
import { createServiceTimes } from './service-times.ts';
import type { QueueSettings, Restored } from './settings.ts';

export type { Decision, WaitReason } from './decision.ts';
export type { Estimate } from './estimate.ts';
export type { Ledger, LedgerLine, LessonCounts } from './ledger.ts';
export type { Order } from './lesson-line.ts';
export type { IntervalChange, Pace, PaceRequest } from './pace.ts';
export type { Pause, PauseKind } from './pauses.ts';
export type { Place } from './places.ts';
export type {
  Ending,
  ExpectedTokens,
  Outcome,
  QueuedQuestion,
  Refusal,
  RefusalKind,
  TokenUse,
  Withdrawal,
} from './question.ts';
export type { Queue, SettleFacts, StartFacts } from './queue-type.ts';
export type { Rank } from './ranks.ts';
export type { QueueSettings, Restored, RestoredLesson } from './settings.ts';

const NOTHING_RESTORED: Restored = {
  questions: [],
  lastStartAt: null,
  intervalMs: null,
  fixedPace: false,
  pauses: [],
  recentStarts: [],
  serviceTimesMs: [],
  lessons: [],
};

/** `random` gives numbers in [0, 1) and only stretches the back-off. */
export function createQueue(
  settings: QueueSettings,
  restored: Partial<Restored> = {},
  random: () => number = () => 0.5,
): Queue {
  const begin: Restored = { ...NOTHING_RESTORED, ...restored };
  const { minIntervalMs, maxConcurrent } = settings;
  const roster = createRoster(begin.lessons);
  const pauses = createPauses(begin.pauses);
  const backOff = createBackOff(random);
  const intervalMs = Math.max(minIntervalMs, begin.intervalMs ?? minIntervalMs);
  const pace = createPaceKeeper(
    { intervalMs, minIntervalMs, maxConcurrent, fixed: begin.fixedPace },
    settings.maxIntervalMs,
  );
  const limits = createLimits(settings.limits);
  const quota = createQuota();
  const serviceTimes = createServiceTimes(begin.serviceTimesMs);
  const running = new Map<Party, { readonly startedAt: number; readonly expected: ExpectedTokens }>();
  let lastStartAt = begin.lastStartAt ?? Number.NEGATIVE_INFINITY;

  const counted = new Set(begin.lessons.map(({ lessonId }) => lessonId));
  for (const question of begin.questions) roster.enqueue(question, counted.has(question.lessonId));
  for (const { at, ...tokens } of begin.recentStarts) limits.take(tokens, at);

  function settleRefused(outcome: Extract<Outcome, { type: 'refused' }>, startedAt: number, now: number) {
    const { refusal } = outcome;
    const until = refusalEnds(refusal, settings.cooldownMs, () => backOff.refused(startedAt, now), now);
    return {
      pause: pauses.open(refusal.kind, until, now),
      interval: refusal.kind === 'pace' ? pace.refused(startedAt, now) : null,
    };
  }

  function waitingSeat(id: string): Seat | undefined {
    const seat = roster.find(id);
    return seat === undefined || running.has(seat.party) ? undefined : seat;
  }

  return {
    next(now) {
      const pause = pauses.active(now)[0];
      if (pause !== undefined) return { kind: 'paused', pause };
      const question = roster.first()?.leader;
      if (question === undefined) return { kind: 'idle' };
      const { intervalMs: interval, maxConcurrent: cap } = pace.read();
      if (running.size >= cap) return { kind: 'full' };
      const fits = limits.earliest(question.expected, now);
      const waits = [
        { until: lastStartAt + interval, why: 'interval' },
        { until: fits.at, why: fits.why ?? 'interval' },
        { until: quota.earliest(question.expected, lastStartAt, now), why: 'quota' },
      ] as const;
      const longest = waits.reduce((one, other) => (other.until > one.until ? other : one));
      return longest.until > now ? { kind: 'wait', ...longest, question } : { kind: 'start', question };
    },

    start(id, now) {
      const seat = roster.find(id);
      if (seat === undefined || running.has(seat.party) || seat.party.leader.id !== id) {
        throw new Error(`The question ${id} does not wait for a start.`);
      }
      const { party } = seat;
      roster.begin(seat);
      const { expected } = party.leader;
      limits.take(expected, now);
      quota.take(expected, now);
      running.set(party, { startedAt: now, expected });
      lastStartAt = now;
      return { question: party.leader, followers: party.followers.map((one) => one.id), balanced: roster.balanced() };
    },

    enqueue: (question, _now, options) => roster.enqueue(options?.head ? { ...question, head: true } : question, false),

    edit(id, expected, mergeKey = null) {
      const seat = waitingSeat(id);
      if (seat === undefined) return false;
      roster.edit(seat, memberOf(seat, id), expected, mergeKey);
      return true;
    },

    ranksFor(id, before) {
      const seat = waitingSeat(id);
      const other = before === null ? null : waitingSeat(before);
      if (seat === undefined || other === undefined || (other !== null && other.lesson !== seat.lesson)) return null;
      return ranksAfterMove(seat.lesson.line.parties(), seat.party, other?.party ?? null);
    },

    rank(ranks) {
      for (const { id, rank } of ranks) {
        const seat = waitingSeat(id);
        if (seat !== undefined) roster.reseat(seat, { ...memberOf(seat, id), rank });
      }
    },

    hold(id, on) {
      const seat = waitingSeat(id);
      if (seat === undefined) return false;
      const question = memberOf(seat, id);
      if ((question.held ?? false) !== on) roster.reseat(seat, { ...question, held: on });
      return true;
    },

    cancel(id, _now, as = 'cancelled') {
      const seat = roster.find(id);
      if (seat === undefined) return 'unknown';
      if (!running.has(seat.party)) {
        roster.withdraw(seat, id, as);
        return 'waiting';
      }
      if (seat.party.leader.id === id) return 'running';
      roster.endFollower(seat, id, as);
      return 'waiting';
    },

    settle(id, outcome, now) {
      const seat = roster.find(id);
      const attempt = seat && running.get(seat.party);
      if (seat === undefined || attempt === undefined) return null;
      const { startedAt, expected } = attempt;
      running.delete(seat.party);
      const nothing = { ending: null, ended: [], requeued: [], pause: null, interval: null };
      switch (outcome.type) {
        case 'answered':
          serviceTimes.seen(outcome.serviceMs);
          if (outcome.use !== null) limits.correct(startedAt, expected, chargeable(outcome.use));
          backOff.answered(startedAt);
          return {
            ...nothing,
            ending: 'answered',
            ended: roster.end(seat, 'answered'),
            interval: pace.answered(startedAt, now),
          };
        case 'failed':
          return { ...nothing, ending: 'failed', ended: roster.end(seat, 'failed') };
        case 'cancelled': {
          const ending = outcome.as;
          return { ...nothing, ending, ended: [id], requeued: roster.endLeader(seat, ending) };
        }
        case 'again':
          return { ...nothing, requeued: roster.putBack(seat, outcome.strike) };
        case 'refused': {
          const requeued = roster.putBack(seat, outcome.strike ?? false);
          return { ...nothing, requeued, ...settleRefused(outcome, startedAt, now) };
        }
      }
    },

    followers: (id) => {
      const party = roster.find(id)?.party;
      return party?.leader.id === id ? party.followers.map((one) => one.id) : [];
    },
    observeQuota: quota.observe,
    quota: quota.told,
    pause: ({ kind, until }, now) => pauses.open(kind, until, now),
    resume: pauses.close,
    setPace: pace.set,
    setLimits: limits.change,
    setOrder: roster.setOrder,
    setDispatch: roster.setDispatch,
    closeLesson: (lessonId, as = 'declined') => roster.closeLesson(lessonId, as),
    amend: roster.amend,
    places: roster.places,

    estimates(now) {
      const pause = pauses.active(now)[0];
      const notBefore = pause === undefined ? now : endOf(pause);
      if (notBefore === Number.POSITIVE_INFINITY) return new Map();
      const line = roster.line();
      const { intervalMs: interval, maxConcurrent: cap } = pace.read();
      const waits = estimate({
        now,
        notBefore,
        lastStartAt,
        intervalMs: interval,
        maxConcurrent: cap,
        runningSince: [...running.values()].map(({ startedAt }) => startedAt),
        serviceMs: serviceTimes.sample(),
        waiting: line.map(({ leader }) => leader.expected),
        limits: limits.copy,
        quota: quota.copy,
      });
      return new Map(
        line.flatMap((party, index) =>
          [party.leader, ...party.followers].map(({ id }) => [id, waits[index] as Estimate] as const),
        ),
      );
    },

    ledger: roster.ledger,
    pauses: pauses.active,
    pace: pace.read,
  };
}

function memberOf({ party }: Seat, id: string): QueuedQuestion {
  return [party.leader, ...party.followers].find((one) => one.id === id) as QueuedQuestion;
}

function chargeable(use: TokenUse): ExpectedTokens {
  return { inputTokens: use.input + (use.cacheWrite ?? 0), outputTokens: use.output };
}
