/**
 * A wait as people say it: "about 40 s", "1–2 min". Numbers and units only; each language has its own sentence.
 * Imports nothing, so that the browser may use it too.
 */
export type WaitRange = { readonly expectedMs: number; readonly lowMs: number; readonly highMs: number };

export type WaitUnit = 'seconds' | 'minutes';

export type WaitForPeople =
  /** Within five seconds. */
  | { readonly kind: 'soon' }
  | { readonly kind: 'about'; readonly unit: WaitUnit; readonly value: number }
  | { readonly kind: 'upTo'; readonly unit: WaitUnit; readonly value: number }
  | { readonly kind: 'between'; readonly unit: WaitUnit; readonly low: number; readonly high: number };

const SECOND = 1_000;
const MINUTE = 60_000;

/** Up to this long, a wait is told in steps of that size. */
const SCALE: readonly { readonly upTo: number; readonly step: number; readonly unit: WaitUnit }[] = [
  { upTo: 20 * SECOND, step: 5 * SECOND, unit: 'seconds' },
  { upTo: 90 * SECOND, step: 10 * SECOND, unit: 'seconds' },
  { upTo: 20 * MINUTE, step: MINUTE, unit: 'minutes' },
  { upTo: Number.POSITIVE_INFINITY, step: 5 * MINUTE, unit: 'minutes' },
];

/** The range is rounded outwards, never to sound better; one narrower than half a step is told as one number. */
export function roundForPeople({ expectedMs, lowMs, highMs }: WaitRange): WaitForPeople {
  if (highMs <= 5 * SECOND) return { kind: 'soon' };
  const { step, unit } = SCALE.find(({ upTo }) => highMs <= upTo) as (typeof SCALE)[number];
  const size = unit === 'seconds' ? SECOND : MINUTE;
  if (highMs - lowMs <= step / 2) {
    return { kind: 'about', unit, value: (Math.max(1, Math.round(expectedMs / step)) * step) / size };
  }
  const low = (Math.floor(lowMs / step) * step) / size;
  const high = (Math.ceil(highMs / step) * step) / size;
  return low === 0 ? { kind: 'upTo', unit, value: high } : { kind: 'between', unit, low, high };
}
