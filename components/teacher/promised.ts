/** A promised wait in as few numbers as a glance can take. Pure. */
import type { WaitView } from '../../server/protocol/views.ts';

export type Promised =
  | { readonly unit: 'now' }
  | { readonly unit: 'seconds' | 'minutes'; readonly low: number; readonly high: number };

const MINUTE = 60_000;

/** Seconds in steps of five up to a minute and a half, then whole minutes. */
export function promisedOf({ lowMs, highMs }: WaitView): Promised {
  if (highMs < 3_000) return { unit: 'now' };
  if (highMs <= 1.5 * MINUTE) {
    const five = (ms: number) => Math.round(ms / 5_000) * 5;
    return { unit: 'seconds', low: five(lowMs), high: Math.max(5, five(highMs)) };
  }
  return { unit: 'minutes', low: Math.round(lowMs / MINUTE), high: Math.max(2, Math.ceil(highMs / MINUTE)) };
}
