import { membersOf, type Party, standOf } from './lesson-line.ts';

export type Rank = { readonly id: string; readonly rank: number };

/**
 * What moving a question makes of a line (Q2.6): it and everything before it stand where they now are, and so do those
 * at the head and those that were moved earlier. The rest goes on in the order of the lesson.
 *
 * `line` is in its present order. Null when `moved` or `before` is not in it.
 */
export function ranksAfterMove(line: readonly Party[], moved: Party, before: Party | null): Rank[] | null {
  const others = line.filter((party) => party !== moved);
  const at = before === null ? others.length : others.indexOf(before);
  if (others.length === line.length || at < 0) return null;
  const order = others.toSpliced(at, 0, moved);
  const last = order.findLastIndex((party) => party === moved || standOf(party.leader) < 2);
  return order
    .slice(0, last + 1)
    .flatMap((party, index) => membersOf(party).map(({ id }) => ({ id, rank: index + 1 })));
}
