import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';

const SIGN = { asc: ArrowUp, desc: ArrowDown, none: ChevronsUpDown } as const;

type Props = { header: string; sorted: 'asc' | 'desc' | false; end: boolean; onPress: () => void };

/**
 * A column's head that sorts by it; the way it is sorted stands in the cell's `aria-sort`. On paper it is a word: heads
 * stand on every page anew, and Chromium repeats no buttons.
 */
export function SortHeader({ header, sorted, end, onPress }: Props) {
  const Sign = SIGN[sorted === false ? 'none' : sorted];
  const sign = <Sign aria-hidden className={sorted === false ? 'size-3.5 opacity-50' : 'size-3.5 text-accent'} />;
  return (
    <>
      <button
        type="button"
        onClick={onPress}
        className="-mx-1.5 print:hidden inline-flex min-h-9 items-center gap-1 rounded-md px-1.5 font-semibold hover:bg-sunken hover:text-ink"
      >
        {end ? sign : null}
        {header}
        {end ? null : sign}
      </button>
      <span className="hidden print:inline">{header}</span>
    </>
  );
}
