'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Up to this many rows all are there: the browser's own search finds them, and so does the printer. */
const ALL_UP_TO = 120;
const BEYOND = 12;

type Wanted = {
  readonly count: number;
  /** More rows come when the last ones are seen: then it has to be known which are seen. */
  readonly growing: boolean;
  readonly rowHeight: number;
  readonly region: RefObject<HTMLElement | null>;
  readonly keyOf: (index: number) => string;
};

/** Which rows are drawn, and the height of those above and below that are not. Rows are measured as they appear. */
export function useSeenRows({ count, growing, rowHeight, region, keyOf }: Wanted) {
  const printing = usePrinting();
  const whole = printing || (!growing && count <= ALL_UP_TO);
  const virtual = useVirtualizer({
    count,
    enabled: !whole,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: BEYOND,
  });
  if (whole) {
    return {
      indexes: Array.from({ length: count }, (_, at) => at),
      above: 0,
      below: 0,
      measure: undefined,
      last: count - 1,
    };
  }
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    indexes: items.map(({ index }) => index),
    above: first?.start ?? 0,
    below: last === undefined ? 0 : virtual.getTotalSize() - last.end,
    measure: virtual.measureElement,
    last: last?.index ?? 0,
  };
}

/** Paper has no scrollbar: it gets every row. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the page is laid out for paper as soon as this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
