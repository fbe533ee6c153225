/**
 * Markdown's rule for bold expects spaces around words. Chinese has none, so `**重點：**文字` would stay raw. An invisible
 * joiner beside the marks makes them count; `removeJoiners` takes it out of the result again.
 */
import { outsideCode } from './outside-code.ts';

const JOINER = '\u2060';
/** As a reference it ends in punctuation, which is what the rule asks for. */
const JOINER_MARKUP = '&#8288;';
const MARKED = /\$\$[\s\S]*?\$\$|(?<![\\*])(\*{1,3})(?![\s*])([^*\n]+?)(?<![\s\\])\1(?!\*)/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE_OR_PUNCTUATION = /[\s\p{P}\p{S}]/u;

export function joinEmphasis(markdown: string): string {
  if (!markdown.includes('*')) return markdown;
  return outsideCode(markdown, (text) =>
    text.replace(MARKED, (whole, _mark: string | undefined, content: string | undefined, at: number) => {
      if (content === undefined) return whole;
      const before = text.slice(0, at).match(/.$/u)?.[0] ?? ' ';
      const after = text.slice(at + whole.length).match(/^./u)?.[0] ?? ' ';
      const first = content.match(/^./u)?.[0] ?? '';
      const last = content.match(/.$/u)?.[0] ?? '';
      const opens = PUNCTUATION.test(first) && !SPACE_OR_PUNCTUATION.test(before);
      const closes = PUNCTUATION.test(last) && !SPACE_OR_PUNCTUATION.test(after);
      return `${opens ? JOINER_MARKUP : ''}${whole}${closes ? JOINER_MARKUP : ''}`;
    }),
  );
}

type Node = { value?: string; children?: Node[] };

/** A remark plugin. */
export function removeJoiners() {
  return function clean(node: Node): void {
    if (typeof node.value === 'string') node.value = node.value.replaceAll(JOINER, '');
    node.children?.forEach(clean);
  };
}
