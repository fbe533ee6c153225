'use client';

import { useTable } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useLocale } from 'use-intl/react';
import { type Column, definitionsOf, features } from './columns.ts';
import { SortHeader } from './sort-header.tsx';
import { useSeenRows } from './use-seen-rows.ts';

type Props<Row> = {
  /** The table's name, for those who do not see what stands above it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Begins sorted by this column. Without it rows stand as they are given. */
  sortedBy?: { readonly id: string; readonly desc: boolean };
  /** The rows come sorted by this column, and others do the sorting: its head asks for the other way round. */
  order?: { readonly id: string; readonly desc: boolean; readonly onTurn: () => void };
  /** What the rows are an answer to: another one is read from its beginning. */
  answerTo?: string;
  /** CSS pixels, about: each row is measured when it is drawn. */
  rowHeight?: number;
  /** Of the region that scrolls: its greatest height. */
  className?: string;
  /** There are rows that have not been read yet; `onEnd` is called when the last ones come into sight. */
  more?: boolean;
  onEnd?: (() => void) | undefined;
  /** Below the last row. */
  foot?: ReactNode;
  /** The whole row is there to be pressed: a cell holds a button that covers it. */
  pressable?: boolean;
  /** Narrower than this, the table is scrolled sideways. */
  minWidth?: string;
};

const hidingOf = ({ screenOnly, wideOnly }: Pick<Column<never>, 'screenOnly' | 'wideOnly'>) =>
  clsx(screenOnly && 'print:hidden', wideOnly && 'max-sm:hidden');

/** Rows from here to the end are "the last ones": the next page is there before they are read. */
const NEAR_THE_END = 15;

/**
 * A real table that scrolls in its own region: heads stay in sight and sort, and of very many rows only those in sight
 * are drawn, each with its place among all of them.
 */
export function DataTable<Row extends object>({
  label,
  columns,
  rows,
  keyOf,
  sortedBy,
  order,
  answerTo,
  rowHeight = 40,
  className = 'max-h-[26rem]',
  more = false,
  onEnd,
  foot,
  pressable = false,
  minWidth,
}: Props<Row>) {
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  const definitions = useMemo(() => definitionsOf(columns, locale), [columns, locale]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: keyOf,
    enableSortingRemoval: sortedBy === undefined,
    initialState: { sorting: sortedBy === undefined ? [] : [sortedBy] },
  });
  const shown = table.getRowModel().rows;
  const seen = useSeenRows({
    count: shown.length,
    growing: more,
    rowHeight,
    region,
    keyOf: (at) => shown[at]?.id ?? String(at),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the event
  useEffect(() => {
    // Not given back: newer browsers give a promise.
    region.current?.scrollTo({ top: 0 });
  }, [answerTo]);

  const near = more && seen.last >= shown.length - NEAR_THE_END;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that a page has come, and the next may be due
  useEffect(() => {
    if (near) onEnd?.();
  }, [near, shown.length]);

  return (
    <section
      ref={region}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
      tabIndex={0}
      className={clsx(
        'relative overflow-auto [overflow-anchor:none] print:max-h-none print:overflow-visible',
        className,
      )}
    >
      <table
        aria-label={label}
        aria-rowcount={more ? -1 : shown.length + 1}
        className={clsx('w-full text-[0.95rem]', columns.some(({ width }) => width) && 'table-fixed')}
        style={minWidth ? { minWidth } : undefined}
      >
        <colgroup>
          {columns.map(({ id, width, ...column }) => (
            <col key={id} className={hidingOf(column)} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead className="sticky print:static top-0 z-10 bg-card text-left text-soft text-sm shadow-[0_1px_0_var(--line)]">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header, at) => {
                const column = columns[at] as Column<Row>;
                const ordered = order?.id === column.id ? order : null;
                const sorted = ordered === null ? header.column.getIsSorted() : ordered.desc ? 'desc' : 'asc';
                const end = column.align === 'end';
                const look = clsx(
                  'whitespace-nowrap px-3 py-1 font-semibold print:px-1.5',
                  end && 'text-right',
                  hidingOf(column),
                );
                if (column.header === '') return <td key={header.id} className={look} />;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={look}
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                  >
                    {ordered !== null || header.column.getCanSort() ? (
                      <SortHeader
                        header={column.header}
                        sorted={sorted}
                        end={end}
                        onPress={ordered?.onTurn ?? (() => header.column.toggleSorting())}
                      />
                    ) : (
                      column.header
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap height={seen.above} columns={columns.length} />
          {seen.indexes.map((index) => {
            const row = shown[index];
            if (row === undefined) return null;
            return (
              <tr
                key={row.id}
                ref={seen.measure}
                data-index={index}
                aria-rowindex={index + 2}
                className={clsx(
                  'border-line border-t align-baseline tabular-nums first:border-0',
                  pressable && 'relative hover:bg-sunken',
                )}
              >
                {columns.map((column) => {
                  const look = clsx(
                    'px-3 py-1.5 print:px-1.5',
                    column.align === 'end' ? 'text-right' : 'text-left',
                    hidingOf(column),
                  );
                  const content = column.cell(row.original);
                  return column.names ? (
                    <th key={column.id} scope="row" className={clsx(look, 'font-normal')}>
                      {content}
                    </th>
                  ) : (
                    <td key={column.id} className={look}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <Gap height={seen.below} columns={columns.length} />
        </tbody>
      </table>
      {foot}
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
