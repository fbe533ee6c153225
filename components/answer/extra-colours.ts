import rehypeHighlight from 'rehype-highlight';
import type { Extra } from './extras.ts';

/** Made once: its dictionary of languages is costly. Only languages that the answer names; guessing colours prose. */
const highlight = rehypeHighlight({ detect: false });

export const colours: Extra = { remark: [], rehype: [() => highlight] };
