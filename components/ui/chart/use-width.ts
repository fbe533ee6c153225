'use client';

import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A card on upright A4 or Letter paper, in CSS pixels: told here, because nothing is measured anew for printing. */
const ON_PAPER = 640;

/** How wide an element is, in whole CSS pixels, whenever that changes; on paper, no wider than that. 0 before the first look. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(watched);
    const print = window.matchMedia('print');
    // At once: the page is laid out for paper as soon as this returns.
    const turn = () => flushSync(() => setPaper(print.matches));
    print.addEventListener('change', turn);
    return () => {
      observer.disconnect();
      print.removeEventListener('change', turn);
    };
  }, [element]);
  return paper ? Math.min(width, ON_PAPER) : width;
}
