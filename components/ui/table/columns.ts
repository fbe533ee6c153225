/** What a table shows, in the words of the pages that use it: TanStack's own words stay inside this folder. */
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What rows are sorted by; null always comes last. Without it the column cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The first press sorts downwards: for numbers where the largest matters. */
  readonly largestFirst?: boolean;
  readonly align?: 'end';
  /** The column that names the row. */
  readonly names?: boolean;
  /** Of the whole table, as CSS knows it; columns without one share the rest. */
  readonly width?: string;
  /** Left out on paper. */
  readonly screenOnly?: boolean;
  /** Left out on a phone, where there is no room beside what matters more. */
  readonly wideOnly?: boolean;
};

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export type Features = typeof features;

/** Words as the language sorts them (strokes or sounds, digits by their value), numbers by size. */
function byValue<Row>(locale: string): SortFn<Features, Row & object> {
  const words = new Intl.Collator(locale, { numeric: true });
  return (a, b, columnId) => {
    const [one, other] = [a.getValue<string | number>(columnId), b.getValue<string | number>(columnId)];
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : words.compare(String(one), String(other));
  };
}

export function definitionsOf<Row extends object>(
  columns: readonly Column<Row>[],
  locale: string,
): ColumnDef<Features, Row>[] {
  const sortFn = byValue<Row>(locale) as SortFn<Features, Row>;
  return columns.map(({ id, header, sortBy, largestFirst = false }) => ({
    id,
    header,
    accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortDescFirst: largestFirst,
    sortUndefined: 'last',
    sortFn,
  }));
}
