/**
 * Nobody scrolls on the wall: a formula or a table that is wider than its page is set smaller until it fits. What would
 * become too small for the last row by that is broken first (`data-wrapped`, spotlight.css): a formula behind its equals
 * and plus signs, a table within its words.
 */

/** Smaller than this, measured by the text around it, is not read from the last row. */
const READABLE = 0.75;
/** Borders and the rounding of letters do not shrink along. */
const SPARE = 0.99;

/** A formula in a table is as small as the table. */
const WIDE = '.katex-display, .answer-table, .katex:not(.katex-display *, .answer-table *)';

/** Sizes all of them anew. */
export function fitWide(flow: HTMLElement): void {
  const elements = Array.from(flow.querySelectorAll<HTMLElement>(WIDE));
  for (const element of elements) {
    element.style.fontSize = '';
    delete element.dataset.wrapped;
  }
  const tooWide = measured(elements);
  for (const { element, share } of tooWide) {
    if (share < READABLE) element.dataset.wrapped = '';
    else shrink(element, share);
  }
  const broken = tooWide.flatMap(({ element }) => (element.dataset.wrapped === undefined ? [] : [element]));
  for (const { element, share } of measured(broken)) shrink(element, share);
}

/** Those that are too wide, and which share of their width there is room for. All are read before one is changed. */
function measured(elements: readonly HTMLElement[]) {
  return elements
    .map((element) => ({ element, share: roomOf(element) / widthOf(element) }))
    .filter(({ share }) => share < 1);
}

function shrink(element: HTMLElement, share: number): void {
  const { fontSize } = getComputedStyle(element);
  element.style.fontSize = `${Number.parseFloat(fontSize) * share * SPARE}px`;
}

/** A box that goes on over the page is as wide as its first part, whatever its own width says. */
function roomOf(element: HTMLElement): number {
  const block = element.matches('.katex') ? element.closest('p, li, h3, h4, h5, h6, blockquote') : element;
  return (block ?? element).getClientRects()[0]?.width ?? 0;
}

function widthOf(element: HTMLElement): number {
  if (element.matches('.answer-table')) return element.querySelector('tr')?.offsetWidth ?? 0;
  const pieces = Array.from(element.querySelectorAll<HTMLElement>('.base, .tag'), ({ offsetWidth }) => offsetWidth);
  const inOneLine = element.matches('.katex-display:not([data-wrapped])');
  return inOneLine ? pieces.reduce((sum, width) => sum + width, 0) : Math.max(0, ...pieces);
}
