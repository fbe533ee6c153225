/**
 * Brings every clear notation of maths to the one form that the renderer reads, `$$…$$`. A single `$` is money unless
 * what stands between two of them can only be maths; code is left alone.
 */
import { outsideCode } from './outside-code.ts';

/** In this order: `$$…$$` on lines of its own, `\[…\]`, `\(…\)`, `$…$`. */
const NOTATION =
  /(?<=^|\n)([ \t]*)\$\$(?!\$)([^$]+?)\$\$[ \t]*(?=\n|$)|([ \t]*)\\\[([\s\S]+?)\\\]|\\\(([^\n]+?)\\\)|(?<![\\$])\$(?![\s$])((?:\\.|[^$\n\\])+?)(?<!\s)\$(?![\d$])/g;

export function unifyMaths(markdown: string): string {
  return /[$\\]/.test(markdown) ? outsideCode(markdown, unify) : markdown;
}

function unify(text: string): string {
  return text.replace(
    NOTATION,
    (whole, indent?: string, own?: string, margin?: string, display?: string, inline?: string, dollars?: string) => {
      if (own !== undefined) return displayed(own, indent ?? '');
      if (display !== undefined) return `\n${displayed(display, margin ?? '')}\n`;
      if (inline !== undefined) return `$$${inline.trim()}$$`;
      return dollars !== undefined && isClearlyMaths(dollars) ? `$$${dollars}$$` : whole;
    },
  );
}

/** As a block; every line keeps the margin, which may be what holds it inside a list. */
function displayed(maths: string, margin: string): string {
  return ['$$', ...maths.trim().split(/\n\s*/), '$$'].map((line) => margin + line).join('\n');
}

/** `x`, `x^2`, `\frac{1}{2}`, `a + b = c`; not `5 and `, `5~`, `100，打八折` or words. */
export function isClearlyMaths(content: string): boolean {
  if (content.length > 300) return false;
  if (/[\\^_{}]/.test(content)) return true;
  if (/[^\x20-\x7E\u00B1\u00D7\u00F7\u0370-\u03FF\u2200-\u22FF]/.test(content)) return false;
  if (/[A-Za-z]{4,}/.test(content)) return false;
  if (/^[A-Za-z\u0370-\u03FF]{1,3}'?$/.test(content)) return true;
  return /[A-Za-z0-9)\]|!']\s*[=<>+*/\u00B1\u00D7\u00F7\u2200-\u22FF-]\s*[-A-Za-z0-9([|\u0370-\u03FF]/.test(content);
}
