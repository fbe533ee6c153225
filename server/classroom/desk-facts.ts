/** The log of the house that the desk shows: refusals and changes of pace, newest first. */
import type { PaceChangeView, RefusalView } from '../protocol/desk-views.ts';
import type { PauseKind } from '../protocol/views.ts';
import type { PaceChangeRow, RefusalRow, Store } from '../store/store.ts';

const REFUSALS_SHOWN = 100;
const PACE_CHANGES_SHOWN = 100;

export type DeskFacts = {
  readonly refusals: readonly RefusalView[];
  readonly paceChanges: readonly PaceChangeView[];
};

export const refusalView = (row: RefusalRow, ticket: number | null): RefusalView => ({
  id: row.id,
  at: row.at.getTime(),
  kind: row.kind as PauseKind,
  status: row.status,
  retryAfterSeconds: row.retryAfterMs === null ? null : row.retryAfterMs / 1000,
  ticket,
  intervalBeforeSeconds: row.intervalBeforeMs / 1000,
  intervalAfterSeconds: row.intervalAfterMs / 1000,
  detail: row.detail,
});

export const paceChangeView = (row: PaceChangeRow): PaceChangeView => ({
  at: row.at.getTime(),
  why: row.why as PaceChangeView['why'],
  fromSeconds: row.fromMs / 1000,
  toSeconds: row.toMs / 1000,
});

export async function loadDeskFacts(store: Store): Promise<DeskFacts> {
  const [refusals, paceChanges] = await Promise.all([
    store.queue.refusals(REFUSALS_SHOWN),
    store.queue.paceChanges(PACE_CHANGES_SHOWN),
  ]);
  return {
    refusals: refusals.map((row) => refusalView(row, row.ticket)),
    paceChanges: paceChanges.map(paceChangeView),
  };
}

export const withRefusal = (facts: DeskFacts, refusal: RefusalView): DeskFacts => ({
  ...facts,
  refusals: [refusal, ...facts.refusals].slice(0, REFUSALS_SHOWN),
});

export const withPaceChange = (facts: DeskFacts, change: PaceChangeView): DeskFacts => ({
  ...facts,
  paceChanges: [change, ...facts.paceChanges].slice(0, PACE_CHANGES_SHOWN),
});

/** The refusal widened the interval. */
export const withWidened = (facts: DeskFacts, refusalId: string, intervalAfterMs: number): DeskFacts => ({
  ...facts,
  refusals: facts.refusals.map((refusal) =>
    refusal.id === refusalId ? { ...refusal, intervalAfterSeconds: intervalAfterMs / 1000 } : refusal,
  ),
});
