'use client';

import { Switch } from 'radix-ui';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePalette } from './palette.ts';
import { LEFT, type Panel, RIGHT, type Shade, type Span, type Tick } from './panel.ts';
import { Plots } from './plots.tsx';
import { type Reading, ReadingCard } from './reading-card.tsx';
import { useReading } from './use-reading.ts';
import { useWidth } from './use-width.ts';

type Props = {
  title: string;
  /** What the chart says, in a sentence. */
  summary: ReactNode;
  /** Beside the title. */
  side?: ReactNode;
  legend?: ReactNode;
  panels: readonly Panel[];
  shades?: readonly Shade[];
  span: Span;
  /** The labels of the x axis that have room in this many CSS pixels. */
  ticks: (width: number) => readonly Tick[];
  /** The numbers, in the order of x: what is read by pointer or keys, and the rows of the table. */
  readings: readonly Reading[];
  /** Names of the table's columns: that of the heads, then those of the cells. */
  heads: readonly string[];
};

const NO_SHADES: readonly Shade[] = [];

/**
 * Every chart: drawn from the theme's colours, read with pointer or arrow keys, its numbers also as a table.
 * Nothing in it moves by itself.
 */
export function Chart({
  title,
  summary,
  side,
  legend,
  panels,
  shades = NO_SHADES,
  span,
  ticks,
  readings,
  heads,
}: Props) {
  const t = useTranslations('chart');
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const palette = usePalette(area);
  const [numbers, setNumbers] = useState(false);
  const reading = useReading(readings, span, width);
  const frame = useMemo(
    () => ({ span, shades, ticks: ticks(Math.max(0, width - LEFT - RIGHT)) }),
    [span, shades, ticks, width],
  );
  const shown = reading.index === null ? null : (readings[reading.index] ?? null);
  const words = ({ head, cells }: Reading) =>
    [head, ...cells.map((cell, at) => (cell === null ? null : `${heads[at + 1]} ${cell}`))].filter(Boolean).join(', ');

  return (
    <section aria-labelledby={id} className="keep-together">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 id={id} className="font-bold text-lg">
            {title}
          </h2>
          <p id={`${id}-summary`} className="text-soft text-sm">
            {summary}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          {side}
          <span className="flex items-center gap-2">
            <label htmlFor={`${id}-numbers`} className="font-semibold text-sm">
              {t('showNumbers')}
            </label>
            <Switch.Root
              id={`${id}-numbers`}
              checked={numbers}
              onCheckedChange={setNumbers}
              className="relative h-7 w-12 shrink-0 rounded-full border border-edge bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent"
            >
              <Switch.Thumb className="block size-5 translate-x-0.5 rounded-full bg-edge data-[state=checked]:translate-x-6 data-[state=checked]:bg-on-accent" />
            </Switch.Root>
          </span>
        </div>
      </div>
      {legend}
      <div
        ref={area}
        role="slider"
        tabIndex={0}
        aria-label={t('read', { title })}
        aria-describedby={`${id}-summary`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, readings.length - 1)}
        aria-valuenow={reading.index ?? Math.max(0, readings.length - 1)}
        aria-valuetext={shown === null ? t('nothingRead') : words(shown)}
        className="relative mt-2 touch-pan-y"
        {...reading.hands}
      >
        <Plots panels={panels} frame={frame} width={width} palette={palette} />
        {shown === null ? null : <ReadingCard reading={shown} heads={heads} span={span} width={width} />}
      </div>
      {numbers ? <Numbers label={t('numbersOf', { title })} readings={readings} heads={heads} /> : null}
    </section>
  );
}

function Numbers({ label, readings, heads }: Pick<Props, 'readings' | 'heads'> & { label: string }) {
  const columns = useMemo(
    () =>
      heads.map(
        (header, at): Column<Reading> => ({
          id: String(at),
          header,
          ...(at === 0
            ? { names: true, cell: ({ head }: Reading) => head }
            : { align: 'end' as const, cell: ({ cells }: Reading) => cells[at - 1] ?? '–' }),
        }),
      ),
    [heads],
  );
  return (
    <div className="mt-3 overflow-hidden rounded-control border border-line">
      <DataTable
        label={label}
        columns={columns}
        rows={readings}
        keyOf={({ at }) => String(at)}
        className="max-h-80 bg-card"
      />
    </div>
  );
}
