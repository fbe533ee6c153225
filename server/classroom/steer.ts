/** The pace and the pauses, as far as the teacher sets them. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { PauseKind } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { House } from './house.ts';
import { reconcilePauses, recordInterval, recordPause } from './pause-log.ts';

const PACE_SETTING = 'pace';

/** What the teacher set, and the configuration it was set against: a changed configuration wins over it. */
export type KeptPace = {
  readonly minIntervalMs: number;
  readonly maxConcurrent: number;
  readonly fixed: boolean;
  readonly against: { readonly minIntervalMs: number; readonly maxConcurrent: number };
};

export async function keptPace(house: Pick<House, 'store'>, configured: KeptPace['against']): Promise<KeptPace | null> {
  const text = await house.store.settings.read(PACE_SETTING);
  const kept = text === null ? null : (JSON.parse(text) as KeptPace);
  const same =
    kept?.against.minIntervalMs === configured.minIntervalMs && kept.against.maxConcurrent === configured.maxConcurrent;
  return same ? kept : null;
}

export async function setPace(
  house: House,
  configured: KeptPace['against'],
  { minIntervalSeconds, maxConcurrent, fixed }: TeacherCommands['setPace'],
): Promise<Outcome<null>> {
  const change = house.queue.setPace(
    {
      ...(minIntervalSeconds === undefined ? {} : { minIntervalMs: Math.round(minIntervalSeconds * 1000) }),
      ...(maxConcurrent === undefined ? {} : { maxConcurrent }),
      ...(fixed === undefined ? {} : { fixed }),
    },
    house.clock.now(),
  );
  if (change !== null) recordInterval(house, change, null);
  house.hands.wake();
  house.announcer.changed();
  const pace = house.queue.pace();
  const kept: KeptPace = {
    minIntervalMs: pace.minIntervalMs,
    maxConcurrent: pace.maxConcurrent,
    fixed: pace.fixed,
    against: configured,
  };
  await house.store.settings.write(PACE_SETTING, JSON.stringify(kept));
  return { ok: true, value: null };
}

export function startPause(house: House, { kind = 'teacher', seconds }: TeacherCommands['startPause']): Outcome<null> {
  const now = house.clock.now();
  const until = seconds === null ? null : now + seconds * 1000;
  recordPause(house, house.queue.pause({ kind, until }, now));
  house.hands.wake();
  house.announcer.changed();
  return { ok: true, value: null };
}

export function endPauses(house: House, { kind = 'all' }: { kind?: PauseKind | 'all' | undefined }): Outcome<null> {
  house.queue.resume(kind, house.clock.now());
  reconcilePauses(house, 'teacher');
  house.hands.wake();
  house.announcer.changed();
  return { ok: true, value: null };
}

const MODELS_SETTING = 'models';

/** The teacher's own list, else what is configured. */
export async function keptModels(store: Store, configured: readonly string[]): Promise<readonly string[]> {
  const text = await store.settings.read(MODELS_SETTING);
  return text === null ? configured : (JSON.parse(text) as string[]);
}

export async function setModels(house: House, models: readonly string[]): Promise<Outcome<null>> {
  const distinct = [...new Set(models)];
  await house.store.settings.write(MODELS_SETTING, JSON.stringify(distinct));
  house.models = distinct;
  house.announcer.changed();
  return { ok: true, value: null };
}
