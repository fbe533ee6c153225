import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dropGoal, type RowBox } from './drop-goal.ts';

/** A mouse that moves less than this has clicked. */
const SLACK_PX = 6;
/** So near the edge of what scrolls, it scrolls: so many pixels a frame. */
const EDGE_PX = 40;
const SCROLL_PX = 8;

/** `before`: null is the end of the line; undefined, it stands there already. */
type Drag = { readonly id: string; readonly before: string | null | undefined };

const rowsOf = (list: HTMLElement): RowBox[] =>
  Array.from(list.querySelectorAll<HTMLElement>('li[data-waits]'), (row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { id: row.dataset.id ?? '', top, bottom };
  });

function scrollerOf(list: HTMLElement): HTMLElement | null {
  let element = list.parentElement;
  while (element !== null && element.scrollHeight <= element.clientHeight) element = element.parentElement;
  return element;
}

/** How far to scroll in this frame while the pointer is at height `y`. */
function scrollAt(scroller: HTMLElement, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < Math.max(0, top) + EDGE_PX) return -SCROLL_PX;
  return y > Math.min(window.innerHeight, bottom) - EDGE_PX ? SCROLL_PX : 0;
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

/**
 * Drags waiting rows with a mouse anywhere, with a finger or pen by the grip: elsewhere a finger scrolls. Pointer events
 * serve all three; the browser's own dragging knows no touch. Escape leaves the row where it was.
 */
export function useDragging(
  list: RefObject<HTMLOListElement | null>,
  put: (id: string, before: string | null) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  function begin(id: string, pointer: number, startY: number, slack: number): void {
    const end = new AbortController();
    let y = startY;
    let now: Drag | null = null;
    let frame = 0;
    const look = () => {
      if (list.current === null) return;
      const before = dropGoal(rowsOf(list.current), id, y);
      if (now !== null && now.before === before) return;
      now = { id, before };
      setDrag(now);
    };
    const scroll = () => {
      const scroller = list.current === null ? null : scrollerOf(list.current);
      const by = scroller === null ? 0 : scrollAt(scroller, y);
      if (by !== 0) {
        scroller?.scrollBy(0, by);
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const finish = () => {
      end.abort();
      cancelAnimationFrame(frame);
      setDrag(null);
    };
    stop.current = finish;
    const on = <Name extends keyof WindowEventMap>(name: Name, listen: (event: WindowEventMap[Name]) => void) =>
      window.addEventListener(name, listen, { signal: end.signal });
    on('pointermove', (event) => {
      if (event.pointerId !== pointer) return;
      y = event.clientY;
      if (now === null && Math.abs(y - startY) < slack) return;
      if (now === null) frame = requestAnimationFrame(scroll);
      look();
    });
    on('pointerup', (event) => {
      if (event.pointerId !== pointer) return;
      const last = now;
      finish();
      if (last === null) return;
      swallowClick();
      if (last.before !== undefined) put(id, last.before);
    });
    on('pointercancel', finish);
    on('keydown', ({ key }) => {
      if (key === 'Escape') finish();
    });
  }

  function onPointerDown(event: ReactPointerEvent<HTMLOListElement>): void {
    const { target, pointerType, pointerId, clientY } = event;
    if (!(target instanceof Element) || !event.isPrimary || event.button !== 0) return;
    const id = target.closest<HTMLElement>('li[data-waits]')?.dataset.id;
    const grip = target.closest('[data-grip]') !== null;
    // A button in the row that is not the row itself keeps its press.
    if (id === undefined || target.closest('button:not([data-row])') !== null) return;
    if (grip || pointerType === 'mouse') begin(id, pointerId, clientY, grip ? 0 : SLACK_PX);
  }

  return { drag, onPointerDown };
}
