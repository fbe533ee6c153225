/** A time of day as a line of figures: no "a.m.", no 上午. */
export const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
export const CLOCK_SECONDS = { ...CLOCK, second: '2-digit' } as const;
