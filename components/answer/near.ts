/** Tells elements that they come near the window, one in each frame, so that the page can scroll in between. */

/** About as much as a quick finger passes before a piece of an answer is rendered. */
const MARGIN = '1200px 0px';

const waiting = new Map<Element, () => void>();
/** The newest last: that is where the reader is. */
const due: (() => void)[] = [];
let observer: IntersectionObserver | null = null;
let frame = 0;

/** Calls `come` once. Gives back its stop. */
export function whenNear(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(arrived, { rootMargin: MARGIN });
  waiting.set(element, come);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

function arrived(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    const come = waiting.get(target);
    if (!isIntersecting || come === undefined) continue;
    observer?.unobserve(target);
    due.push(() => {
      // It may have left the page meanwhile.
      if (waiting.delete(target)) come();
    });
  }
  if (due.length > 0 && frame === 0) frame = requestAnimationFrame(oneMore);
}

function oneMore(): void {
  due.pop()?.();
  frame = due.length > 0 ? requestAnimationFrame(oneMore) : 0;
}
