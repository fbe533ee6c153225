/** Labels for an axis of time: at round times of day, no closer than they can be read. Pure. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 7_200, 14_400, 43_200].map(
  (minutes) => minutes * MINUTE,
);
/** A label takes this much room, in CSS pixels. */
const ROOM = 76;

/** @param shift how much local time is ahead of UTC at a moment (ms). */
export function timeTicks(from: number, until: number, width: number, shift: (at: number) => number): number[] {
  const most = Math.max(1, Math.floor(width / ROOM));
  const step = STEPS.find((each) => (until - from) / each <= most) ?? (STEPS.at(-1) as number);
  const ahead = step >= HOUR ? shift(from) : 0;
  const ticks: number[] = [];
  for (let at = Math.ceil((from + ahead) / step) * step - ahead; at <= until; at += step) ticks.push(at);
  return ticks;
}
