/**
 * Makes the end of an unfinished Markdown text look as it will look when finished: what is opened is closed, what could
 * still become something else is held back. Used on the last piece of an answer that grows or was cut.
 */

export function mendEnd(markdown: string): string {
  const fence = openFence(markdown);
  if (fence !== null) return markdown.replace(/\n[`~]{1,2}$/, '\n');
  let text = markdown
    // A lone marker may become a list, a rule, a heading or a fence.
    .replace(/(^|\n)[ \t]*(?:[-=+*_~`]{1,3}|#{1,6}|\d{1,9}[.)]?|>)[ \t]*$/, '$1')
    // A link or an image whose address is still coming: its words only.
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*$/, '$1')
    .replace(/!?\[([^\]\n]*)$/, '$1')
    .replace(/<[^>\n]{0,200}$/, '');
  text = closeMaths(text);
  const start = text.lastIndexOf('\n\n') + 2;
  const before = start > 1 ? text.slice(0, start) : '';
  const last = text.slice(before.length);
  return before + (last.startsWith('|') ? mendTable(last) : last + closingMarks(last));
}

function openFence(text: string): string | null {
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
    if (!mark?.[1]) continue;
    if (open === null) open = mark[1];
    else if (mark[1].startsWith(open) && mark[2]?.trim() === '') open = null;
  }
  return open;
}

function closeMaths(text: string): string {
  if ((text.match(/\$\$/g)?.length ?? 0) % 2 === 0) return text;
  // Half a formula is no formula: it appears when it is whole.
  return text.slice(0, text.lastIndexOf('$$'));
}

/** What closes the code, bold and strike-through marks that are open in the last paragraph. */
function closingMarks(paragraph: string): string {
  const ticks = paragraph.match(/`+/g) ?? [];
  const tick = ticks.at(-1);
  if (tick && ticks.length % 2 === 1) return tick;
  const plain = paragraph.replace(/(`+)[^`]*\1/g, '');
  const open: string[] = [];
  for (const [mark] of plain.matchAll(/\*\*|~~/g)) {
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  }
  if (/(?:\*\*|~~|\s)$/.test(plain)) return '';
  return open.reverse().join('');
}

/** The first row of a table is a table at once, not a paragraph that jumps into one; half a first row waits. */
function mendTable(table: string): string {
  const [header = '', rule = '', ...rows] = table.split('\n');
  if (rows.length > 0) return table + closingMarks(rows.at(-1) ?? '');
  if (!/^\|.+\|\s*$/.test(header)) return '';
  const columns = header
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/).length;
  const whole = new RegExp(`^\\|(?:\\s*:?-+:?\\s*\\|){${columns}}\\s*$`).test(rule);
  return whole ? table : `${header}\n|${' --- |'.repeat(columns)}`;
}
