/** Where a dragged row comes to stand. Pure. */

/** A waiting row on the screen. `top`, `bottom`: pixels from the same edge as `y`. */
export type RowBox = { readonly id: string; readonly top: number; readonly bottom: number };

/** The row before which it would stand at height `y`: null is the end; undefined, it stands there already. */
export function dropGoal(rows: readonly RowBox[], dragged: string, y: number): string | null | undefined {
  const from = rows.findIndex(({ id }) => id === dragged);
  if (from < 0) return undefined;
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  const to = below < 0 ? rows.length : below;
  return to === from || to === from + 1 ? undefined : (rows[to]?.id ?? null);
}
