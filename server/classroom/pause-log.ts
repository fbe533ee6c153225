/** The history of pauses and of the pace, as the queue reports them; and what of it a restart needs. */
import type { AttemptEnd } from '../dispatch/dispatch.ts';
import type { IntervalChange, Pause, SettleFacts } from '../queue/queue.ts';
import type { PauseRow, RefusalRow } from '../store/store.ts';
import { paceChangeView, withPaceChange, withWidened } from './desk-facts.ts';
import type { House } from './house.ts';
import { newId } from './tokens.ts';

/** A log that can't be written must not stop the line: it is told and goes on. */
function inBackground(house: House, what: string, work: Promise<unknown>): void {
  work.catch((failed: unknown) => house.log.error({ err: failed }, `could not record ${what}`));
}

export function recordPause(house: House, pause: Pause): void {
  const now = house.clock.now();
  const wall = house.clock.wall();
  const leftMs = pause.until === null ? null : pause.until - now;
  const row: PauseRow = {
    id: newId(wall),
    kind: pause.kind,
    since: new Date(wall - Math.round(now - pause.since)),
    until: leftMs === null ? null : new Date(wall + Math.round(leftMs)),
    leftMs,
    monotonicMs: now,
    bootId: house.clock.bootId,
    endedAt: null,
    endedBy: null,
  };
  const before = house.openPauses.get(pause.kind);
  house.openPauses.set(pause.kind, row.id);
  const end = before === undefined ? [] : [{ id: before, at: new Date(wall), by: 'extended' }];
  inBackground(house, 'a pause', house.store.queue.pause({ open: [row], end }));
}

/** Closes the rows of pauses that are over. */
export function reconcilePauses(house: House, by: 'time' | 'teacher' = 'time'): void {
  const open = new Set(house.queue.pauses(house.clock.now()).map(({ kind }) => kind as string));
  const at = new Date(house.clock.wall());
  const end = [...house.openPauses].filter(([kind]) => !open.has(kind));
  if (end.length === 0) return;
  for (const [kind] of end) house.openPauses.delete(kind);
  inBackground(house, 'the end of a pause', house.store.queue.pause({ end: end.map(([, id]) => ({ id, at, by })) }));
}

export function recordInterval(house: House, change: IntervalChange, refusal: RefusalRow | null): void {
  const row = {
    id: newId(house.clock.wall()),
    at: new Date(house.clock.wall()),
    why: change.why,
    fromMs: Math.round(change.from),
    toMs: Math.round(change.to),
  };
  house.facts = withPaceChange(house.facts, paceChangeView(row));
  if (refusal !== null) house.facts = withWidened(house.facts, refusal.id, row.toMs);
  inBackground(house, 'a change of pace', house.store.queue.paceChanged(row, refusal?.id ?? null));
}

export function recordSettled(house: House, questionId: string, facts: SettleFacts, end: AttemptEnd): void {
  if (facts.pause !== null) {
    house.trouble.unreachable = end.failure !== null && end.failure.type !== 'refused';
    recordPause(house, facts.pause);
    house.log.warn({ question: questionId, kind: facts.pause.kind, failure: end.failure?.type }, 'a pause began');
  }
  if (facts.interval !== null) {
    recordInterval(house, facts.interval, house.refusals.get(questionId) ?? null);
  }
  house.refusals.delete(questionId);
  reconcilePauses(house);
}
