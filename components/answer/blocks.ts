/**
 * Cuts Markdown into pieces that mean the same apart as together, so that a growing answer renders only its last piece
 * anew. Where a cut could change the meaning (open code, lists, definitions used elsewhere) there is none.
 */

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Definitions of links and footnotes reach over the whole text; HTML of these kinds may hold blank lines. */
const WHOLE = /^ {0,3}(?:\[[^\]\n]+\]:|<(?:script|pre|style|textarea|!--|\?|![A-Za-z]|!\[CDATA\[))/im;
const LIST_ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

export function splitBlocks(markdown: string): string[] {
  if (WHOLE.test(markdown)) return [markdown];
  const blocks: string[] = [];
  let current: string[] = [];
  let fence: string | null = null;
  let maths = false;
  let list = false;
  let blankBefore = false;

  for (const line of markdown.split('\n')) {
    const blank = line.trim() === '';
    const startsNew = blankBefore && !blank && !fence && !maths && /^\S| {1,3}\S/.test(line.slice(0, 4));
    const continuesList = list && (LIST_ITEM.test(line) || /^\s/.test(line));
    if (startsNew && !continuesList && current.length > 0) {
      blocks.push(current.join('\n'));
      current = [];
      list = false;
    }
    if (current.length === 0 || blankBefore) list ||= LIST_ITEM.test(line);
    if (!fence && LIST_ITEM.test(line)) list = true;

    const mark = (list ? line.trimStart() : line).match(FENCE);
    if (fence) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null;
    } else if (mark?.[1] && !(mark[1].startsWith('`') && mark[2]?.includes('`'))) {
      fence = mark[1];
    } else if (/^\s*\${2,}[^$]*$/.test(line)) {
      maths = !maths;
    }
    current.push(line);
    blankBefore = blank;
  }
  if (current.length > 0) blocks.push(current.join('\n'));
  return blocks;
}
