import { clsx } from 'clsx';
import { acrossOf, type Span } from './panel.ts';

/** The numbers that belong to one place of the chart; `cells` null: nothing to tell there. */
export type Reading = {
  readonly at: number;
  /** Where the thing that was drawn ends: the middle is what is pointed at. */
  readonly until: number;
  readonly head: string;
  readonly cells: readonly (string | null)[];
};

type Props = { reading: Reading; heads: readonly string[]; span: Span; width: number };

/** A line across all panels, and beside it what they say there. The slider's own words say the same aloud. */
export function ReadingCard({ reading, heads, span, width }: Props) {
  const left = acrossOf(Math.min((reading.at + reading.until) / 2, span.until), span, width);
  const right = left > width / 2;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 z-20" style={{ left }}>
      <div className="absolute inset-y-0 w-px bg-ink/60" />
      <dl
        className={clsx(
          'absolute top-4 grid w-max grid-cols-[auto_auto] gap-x-3 rounded-control border border-line bg-card px-3 py-2 text-sm shadow-card',
          right ? 'right-2.5' : 'left-2.5',
        )}
      >
        <dt className="col-span-2 font-bold tabular-nums">{reading.head}</dt>
        {reading.cells.map((cell, at) =>
          cell === null ? null : (
            <div key={heads[at + 1]} className="contents">
              <dt className="text-soft">{heads[at + 1]}</dt>
              <dd className="text-right font-semibold tabular-nums">{cell}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
