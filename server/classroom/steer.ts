/** The pace and the pauses, as far as the teacher sets them. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
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

export function startPause(house: House, seconds: number | null): Promise<Outcome<null>> {
  const now = house.clock.now();
  const until = seconds === null ? null : now + seconds * 1000;
  recordPause(house, house.queue.pause({ kind: 'teacher', until }, now));
  house.hands.wake();
  house.announcer.changed();
  return Promise.resolve({ ok: true, value: null });
}

export function endPauses(house: House): Promise<Outcome<null>> {
  house.queue.resume('all', house.clock.now());
  reconcilePauses(house, 'teacher');
  house.hands.wake();
  house.announcer.changed();
  return Promise.resolve({ ok: true, value: null });
}
