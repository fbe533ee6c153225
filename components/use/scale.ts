/** A scale with round numbers on its lines. Pure. */
export type Scale = { readonly top: number; readonly lines: readonly number[] };

/** About this many lines above zero. */
const LINES = 4;

export function scaleOf(highest: number): Scale {
  if (!(highest > 0)) return { top: 1, lines: [0, 1] };
  const rough = highest / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const count = Math.ceil(highest / step - 1e-9);
  return { top: step * count, lines: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
