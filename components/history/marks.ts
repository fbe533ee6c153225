/** Cuts a text at the words that were searched for. Pure. */
export type Piece = { readonly at: number; readonly text: string; readonly found: boolean };

export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((word) => word !== '').map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return [{ at: 0, text, found: false }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(wanted.join('|'), 'giu'))) {
    if (match.index > end) pieces.push({ at: end, text: text.slice(end, match.index), found: false });
    pieces.push({ at: match.index, text: match[0], found: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end), found: false });
  return pieces;
}
