import rehypeHighlight from 'rehype-highlight';
import type { Extra } from './extras.ts';

/** Only languages that the answer names; guessing colours words of prose. */
export const colours: Extra = { remark: [], rehype: [[rehypeHighlight, { detect: false }]] };
