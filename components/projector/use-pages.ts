'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fitWide } from './fit-wide.ts';

/**
 * Sizes of the text in units of projector.css: a short answer is as large as one page allows. Smaller than the last one
 * is not read from the last row; what does not fit then goes on to further pages.
 */
const SIZES = [3.2, 2.8, 2.5, 2.2, 2];

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

export type Pages = {
  /** From 0. */
  readonly page: number;
  readonly count: number;
  readonly turn: (by: number) => void;
};

/**
 * Pages of a flow of columns that are each as wide as the flow. They are turned by the keys of the computer, or of the
 * presenter in the teacher's hand, while `listening`, and by the desk: `turned` counts up and down.
 */
export function usePages(flow: RefObject<HTMLElement | null>, turned: number, listening: boolean): Pages {
  const [count, setCount] = useState(1);
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, count - 1);
  const last = useRef(count - 1);
  last.current = count - 1;
  const turn = useCallback(
    (by: number) => setWanted((now) => Math.max(0, Math.min(last.current, Math.min(now, last.current) + by))),
    [],
  );

  useLayoutEffect(() => {
    const columns = flow.current;
    if (!columns?.parentElement) return;
    const measure = () => setCount((before) => fitPages(columns) ?? before);
    measure();
    // Formulas and colours take their places later than the text, and their letters later still.
    const content = new MutationObserver(measure);
    content.observe(columns, { childList: true, subtree: true, characterData: true });
    const size = new ResizeObserver(measure);
    size.observe(columns.parentElement);
    document.fonts.addEventListener('loadingdone', measure);
    // Whoever walks through it by keyboard sees where they are.
    const focused = ({ target }: FocusEvent) => setWanted(pageOf(target as Element, columns));
    columns.addEventListener('focusin', focused);
    return () => {
      content.disconnect();
      size.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
      columns.removeEventListener('focusin', focused);
    };
  }, [flow]);

  const seen = useRef(turned);
  useEffect(() => {
    turn(turned - seen.current);
    seen.current = turned;
  }, [turned, turn]);

  useEffect(() => {
    if (!listening) return;
    const pressed = (event: KeyboardEvent) => {
      const by = TURNS[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      turn(by);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [listening, turn]);

  return { page, count, turn };
}

function pageOf(element: Element, columns: HTMLElement): number {
  const away = element.getBoundingClientRect().left - columns.getBoundingClientRect().left;
  return Math.floor((away + 1) / stepOf(columns));
}

/** Sets the largest size that fits, and gives the number of pages. Null: it is out of sight and has no size. */
function fitPages(columns: HTMLElement): number | null {
  if (columns.clientWidth === 0) return null;
  for (const size of SIZES) {
    columns.style.setProperty('--size', String(size));
    fitWide(columns);
    if (columns.scrollWidth <= columns.clientWidth + 1) return 1;
  }
  const gap = stepOf(columns) - columns.clientWidth;
  return Math.max(1, Math.round((columns.scrollWidth + gap) / stepOf(columns)));
}

/** Pixels from the start of a page to the start of the next. */
function stepOf(columns: HTMLElement): number {
  return columns.clientWidth + (Number.parseFloat(getComputedStyle(columns).columnGap) || 0);
}
