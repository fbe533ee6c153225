/** Issue's measure of an honest wait (Q10): within a fifth of what was promised, or within three seconds. */
export const promiseKept = ({ promisedMs, waitedMs }: { promisedMs: number; waitedMs: number }): boolean =>
  Math.abs(waitedMs - promisedMs) <= Math.max(promisedMs * 0.2, 3000);
