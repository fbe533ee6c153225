/** What is done once a day: at the start, and then soon after each midnight, by deadline. */
import type { Later } from './classroom/announcer.ts';
import type { Log } from './classroom/house.ts';

const MINUTE_MS = 60_000;

export type Duty = { readonly name: string; readonly run: () => Promise<void> };

/** Until shortly after the next midnight of the server's time zone. A clock that is set meanwhile moves it by a day at most. */
export function untilMidnight(wallMs: number): number {
  const now = new Date(wallMs);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - wallMs + MINUTE_MS;
}

/** Gives the way to stop it. A duty that fails is told to the log and done again the next day. */
export function startUpkeep(
  duties: readonly Duty[],
  parts: { later: Later; wall: () => number; log: Log },
): () => void {
  let cancel = () => {};
  const run = async () => {
    cancel = parts.later(() => void run(), untilMidnight(parts.wall()));
    for (const { name, run: work } of duties) {
      await work().catch((failed: unknown) => parts.log.error({ duty: name, err: failed }, 'a daily duty failed'));
    }
  };
  void run();
  return () => cancel();
}
