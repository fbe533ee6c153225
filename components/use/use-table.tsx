'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { UseSlice } from '../../server/protocol/history.ts';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { useMoney } from '../ui/use-money.ts';

type Slice = UseSlice & { readonly beside?: string };

type Props = {
  title: string;
  first: string;
  slices: readonly Slice[];
  /** The keys are lessons, each with its report. */
  linked?: boolean;
};

const DEAREST = { id: 'cost', desc: true } as const;

/** Shares of the use, dearest first, each with a bar of its cost behind its name. */
export function UseTable({ title, first, slices, linked = false }: Props) {
  const t = useTranslations('use');
  const format = useFormatter();
  const money = useMoney();
  const dearest = Math.max(...slices.map(({ costUsd }) => costUsd), Number.MIN_VALUE);
  const columns = useMemo(
    (): Column<Slice>[] => [
      {
        id: 'first',
        header: first,
        names: true,
        sortBy: ({ label }) => label,
        cell: (slice) => (
          <>
            {linked && slice.key !== '' ? (
              <Link href={`/teacher/history/${slice.key}`} className="text-accent underline-offset-4 hover:underline">
                {slice.label}
              </Link>
            ) : (
              <bdi>{slice.label}</bdi>
            )}
            {slice.beside === undefined ? null : <span className="text-soft text-sm"> · {slice.beside}</span>}
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden className="mt-0.5 block h-1 w-full">
              <rect width={(slice.costUsd / dearest) * 100} height="1" fill="var(--accent)" />
            </svg>
          </>
        ),
      },
      ...(['answers', 'output'] as const).map(
        (id): Column<Slice> => ({
          id,
          header: t(id),
          align: 'end',
          sortBy: (slice) => slice[id],
          largestFirst: true,
          wideOnly: id === 'output',
          cell: (slice) => format.number(slice[id]),
        }),
      ),
      {
        id: 'cost',
        header: t('cost'),
        align: 'end',
        sortBy: ({ costUsd }) => costUsd,
        largestFirst: true,
        cell: ({ costUsd }) => money(costUsd),
      },
    ],
    [first, linked, dearest, t, format, money],
  );
  return (
    <section className="overflow-hidden rounded-card border border-line bg-card">
      <h2 className="px-3 pt-3 font-bold text-lg">{title}</h2>
      <DataTable
        label={title}
        columns={columns}
        rows={slices}
        keyOf={({ key }) => key}
        sortedBy={DEAREST}
        rowHeight={46}
      />
    </section>
  );
}
