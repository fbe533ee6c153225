/**
 * The limits that the teacher may change while it runs, and raise for a while (Q3.10): of the house by the minute and
 * by the month, and of each student in a lesson. Each change is kept in a list; a raise falls back by itself.
 */
import { MAX_QUESTIONS } from '../protocol/bounds.ts';
import type { TeacherCommands } from '../protocol/commands.ts';
import type { QuotaChangeView, QuotaName, QuotaView } from '../protocol/desk-views.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { Budget } from './budget.ts';
import { type House, roomOf } from './house.ts';
import { holds, isMinute, type Kept, limitsNow, MINUTE, type Now, type Raise, SETTING } from './kept-quotas.ts';
import { changeLesson } from './lessons.ts';
import type { Room } from './room.ts';

const CHANGES_KEPT = 50;
const HOUR_MS = 3_600_000;

export type QuotasOnDesk = {
  /** `questions` is left out where there is no lesson. */
  views(room: Room | null): readonly QuotaView[];
  changes(): readonly QuotaChangeView[];
};
export const noQuotas: QuotasOnDesk = { views: () => [], changes: () => [] };

const NAMES: readonly QuotaName[] = ['requests', 'inputTokens', 'outputTokens', 'budget', 'questions'];
const RANGE: Record<QuotaName, { readonly min: number; readonly max: number }> = {
  requests: { min: 1, max: 100_000 },
  inputTokens: { min: 100, max: 1_000_000_000 },
  outputTokens: { min: 100, max: 1_000_000_000 },
  budget: { min: 0.01, max: 1_000_000 },
  questions: { min: 1, max: MAX_QUESTIONS },
};

/** Numbers as people mean them: whole, but for money, which has cents. */
function checked(quota: QuotaName, value: number): Outcome<number> {
  const { min, max } = RANGE[quota];
  const rounded = quota === 'budget' ? Math.round(value * 100) / 100 : Math.round(value);
  return rounded < min || rounded > max
    ? { ok: false, failure: { code: 'quota-range', min, max } }
    : { ok: true, value: rounded };
}

export async function createQuotas(house: House, budget: Budget, begin: Kept) {
  const { store, clock, queue, rooms } = house;
  let kept = begin;
  let cancel = () => {};
  const now = (): Now => ({ wallMs: clock.wall(), isOpen: (id) => rooms.get(id)?.lesson.state === 'open' });

  const baseOf = (quota: QuotaName, room: Room | null): number | null => {
    if (isMinute(quota)) return kept.minute[MINUTE[quota]];
    return quota === 'budget' ? budget.monthlyUsd() : (room?.lesson.maxQuestions ?? null);
  };
  const raiseOf = (quota: QuotaName, lessonId: string | null): Raise | null => {
    const at = now();
    const isIt = (raise: Raise) => raise.quota === quota && (quota !== 'questions' || raise.lessonId === lessonId);
    return kept.raises.find((raise) => isIt(raise) && holds(raise, at)) ?? null;
  };

  /** Lets hold what is kept, and waits for the next end. */
  function apply(): void {
    queue.setLimits(limitsNow(kept, now()));
    const raised = raiseOf('budget', null);
    budget.raise(raised === null ? null : { usd: raised.value, until: raised.until });
    for (const room of rooms.values()) room.raisedCap = raiseOf('questions', room.lesson.id)?.value ?? null;
    cancel();
    const next = Math.min(...kept.raises.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
    // Looked at again when it fires, and now and then before: the wall clock may be set meanwhile. One that is years
    // behind would ask for more than a timer can wait, which fires at once, and again, and again.
    const inMs = Math.min(Math.max(1, next - clock.wall()), HOUR_MS);
    cancel = Number.isFinite(next) ? house.later(fallBack, inMs) : () => {};
    house.hands.wake();
    house.announcer.changed();
  }

  const changeOf = (quota: QuotaName, why: QuotaChangeView['why'], from: number | null, to: number | null) =>
    ({ at: clock.wall(), quota, why, from, to }) satisfies QuotaChangeView;

  async function commit(next: Pick<Kept, 'minute' | 'raises'>, changes: readonly QuotaChangeView[]): Promise<void> {
    const whole = { ...kept, ...next, changes: [...changes, ...kept.changes].slice(0, CHANGES_KEPT) };
    await store.settings.write(SETTING, JSON.stringify(whole));
    kept = whole;
    apply();
  }

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => house.serial('quotas', work);

  /** Ends the raises whose time is over. */
  async function endOver(): Promise<void> {
    const at = now();
    const over = kept.raises.filter((raise) => !holds(raise, at));
    if (over.length === 0) return apply();
    const changes = over.map(({ quota, value, lessonId }) =>
      changeOf(quota, 'over', value, baseOf(quota, rooms.get(lessonId) ?? null)),
    );
    await commit({ minute: kept.minute, raises: kept.raises.filter((raise) => !over.includes(raise)) }, changes);
  }

  function fallBack(): void {
    // What can't be saved now holds no longer all the same: the end of a raise is a promise.
    inTurn(endOver).catch((failed: unknown) => {
      house.log.error({ err: failed }, 'the end of a raise could not be saved');
      apply();
      cancel();
      cancel = house.later(fallBack, 30_000);
    });
  }

  /** One change after the other, in a lesson that is there. */
  async function withRoom(lessonId: string, work: (room: Room) => Promise<Outcome<null>>): Promise<Outcome<null>> {
    const room = await roomOf(house, lessonId);
    return room === null ? { ok: false, failure: { code: 'not-found' } } : inTurn(() => work(room));
  }

  const without = (raise: Raise | null) => kept.raises.filter((each) => each !== raise);

  await inTurn(endOver);
  return {
    views: (room: Room | null): readonly QuotaView[] =>
      NAMES.filter((quota) => quota !== 'questions' || room !== null).map((quota) => {
        const raise = raiseOf(quota, room?.lesson.id ?? null);
        return {
          quota,
          value: baseOf(quota, room),
          raise: raise === null ? null : { value: raise.value, until: raise.until },
        };
      }),
    changes: () => kept.changes,

    /** A raise of it ends with that. */
    set: ({ quota, lessonId, value }: TeacherCommands['setQuota']) =>
      withRoom(lessonId, async (room) => {
        const wanted = value === null ? { ok: true as const, value: null } : checked(quota, value);
        if (!wanted.ok) return wanted;
        const from = baseOf(quota, room);
        const raise = raiseOf(quota, lessonId);
        if (from === wanted.value && raise === null) return { ok: true, value: null };
        if (quota === 'budget') await budget.set(wanted.value);
        if (quota === 'questions') await changeLesson(house, { lessonId, maxQuestions: wanted.value });
        const minute = isMinute(quota) ? { ...kept.minute, [MINUTE[quota]]: wanted.value } : kept.minute;
        await commit({ minute, raises: without(raise) }, [changeOf(quota, 'set', raise?.value ?? from, wanted.value)]);
        return { ok: true, value: null };
      }),

    raise: ({ quota, lessonId, value, until }: TeacherCommands['raiseQuota']) =>
      withRoom(lessonId, async (room) => {
        if (until === 'lesson' && room.lesson.state === 'ended')
          return { ok: false, failure: { code: 'lesson-ended' } };
        const wanted = checked(quota, value);
        if (!wanted.ok) return wanted;
        const base = baseOf(quota, room);
        if (base === null) return { ok: false, failure: { code: 'quota-unlimited' } };
        if (wanted.value <= base) return { ok: false, failure: { code: 'raise-not-higher', now: base } };
        const before = raiseOf(quota, lessonId);
        const raise: Raise = { quota, value: wanted.value, until: endOf(until, clock.wall()), lessonId };
        const change = changeOf(quota, 'raised', before?.value ?? base, wanted.value);
        await commit({ minute: kept.minute, raises: [...without(before), raise] }, [change]);
        return { ok: true, value: null };
      }),

    endRaise: ({ quota, lessonId }: TeacherCommands['endRaise']) =>
      withRoom(lessonId, async (room) => {
        const raise = raiseOf(quota, lessonId);
        if (raise === null) return { ok: true, value: null };
        const change = changeOf(quota, 'ended', raise.value, baseOf(quota, room));
        await commit({ minute: kept.minute, raises: without(raise) }, [change]);
        return { ok: true, value: null };
      }),

    /** The budget as it is set under use and cost. A raise of it ends with that. */
    setBudget: (monthlyUsd: number | null): Promise<void> =>
      inTurn(async () => {
        const from = baseOf('budget', null);
        const raise = raiseOf('budget', null);
        if (from === monthlyUsd && raise === null) return;
        await budget.set(monthlyUsd);
        const change = changeOf('budget', 'set', raise?.value ?? from, monthlyUsd);
        await commit({ minute: kept.minute, raises: without(raise) }, [change]);
      }),

    /** A change of a lesson, which may be of what each student may ask in it. A raise of that ends with it. */
    changeLesson: (command: TeacherCommands['changeLesson']): Promise<Outcome<null>> => {
      const { lessonId, maxQuestions } = command;
      if (maxQuestions === undefined) return changeLesson(house, command);
      return withRoom(lessonId, async (room) => {
        const from = baseOf('questions', room);
        const raise = raiseOf('questions', lessonId);
        const changed = await changeLesson(house, command);
        if (!changed.ok || from === maxQuestions) return changed;
        const change = changeOf('questions', 'set', raise?.value ?? from, maxQuestions);
        await commit({ minute: kept.minute, raises: without(raise) }, [change]);
        return changed;
      });
    },

    lessonEnded: fallBack,
    stop: () => cancel(),
  };
}

export type Quotas = Awaited<ReturnType<typeof createQuotas>>;

function endOf(until: 'lesson' | 'hour' | 'today', wallMs: number): number | null {
  if (until === 'lesson') return null;
  if (until === 'hour') return wallMs + HOUR_MS;
  const now = new Date(wallMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
