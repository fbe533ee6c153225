import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { CodeBlock } from './code-block.tsx';
import type { Extra } from './extras.ts';
import { AnswerImage, AnswerLink, AnswerTable, AnswerTick } from './parts.tsx';
import { removeIds } from './remove-ids.ts';

/** Headings of an answer stand below those of the page. */
const COMPONENTS: Components = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  a: AnswerLink,
  img: AnswerImage,
  table: AnswerTable,
  input: AnswerTick,
  pre: CodeBlock,
};

type Props = { markdown: string; maths: Extra | null; colours: Extra | null };

/** One piece of an answer. HTML in it is shown as text; addresses are checked where they are used (`safeLink`). */
export const Block = memo(function Block({ markdown, maths, colours }: Props) {
  return (
    <ReactMarkdown
      remarkPlugins={[[remarkGfm, { singleTilde: false }], remarkCjkFriendly, ...(maths?.remark ?? [])]}
      rehypePlugins={[removeIds, ...(maths?.rehype ?? []), ...(colours?.rehype ?? [])]}
      components={COMPONENTS}
      urlTransform={(url) => url}
    >
      {markdown}
    </ReactMarkdown>
  );
});
