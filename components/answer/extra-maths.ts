import 'katex/dist/katex.min.css';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { Extra } from './extras.ts';

/** KaTeX without trust: no links, pictures, classes or styles from the text, and bounds on expansion and size. */
export const maths: Extra = {
  remark: [[remarkMath, { singleDollarTextMath: false }]],
  rehype: [
    [
      rehypeKatex,
      {
        trust: false,
        maxExpand: 200,
        maxSize: 20,
        strict: 'ignore',
        output: 'htmlAndMathml',
        errorColor: 'var(--red)',
      },
    ],
  ],
};
