import { piecesOf } from './marks.ts';

/** A text with the words that were searched for marked in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return piecesOf(text, words).map(({ at, text: piece, found }) =>
    found ? (
      <mark key={at} className="rounded-sm bg-amber-wash font-semibold text-ink">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
