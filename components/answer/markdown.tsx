'use client';

import './answer.css';
import { useMemo } from 'react';
import { Block } from './block.tsx';
import { splitBlocks } from './blocks.ts';
import { useExtra } from './extras.ts';
import { unifyMaths } from './maths.ts';
import { mendEnd } from './mend.ts';

type Props = { text: string; complete: boolean };

/** An answer as it grows: the pieces that are whole stay as they are, only the last one is rendered anew. */
export default function Markdown({ text, complete }: Props) {
  const blocks = useMemo(() => blocksOf(text, complete), [text, complete]);
  const maths = useExtra('maths', /\$\$|```math/.test(blocks.join('\n')));
  const colours = useExtra('colours', /(?:```|~~~)[ \t]*[A-Za-z]/.test(text));
  return (
    <div className="answer">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are only ever added at the end
        <Block key={index} markdown={block} maths={maths} colours={colours} />
      ))}
    </div>
  );
}

export function blocksOf(text: string, complete: boolean): string[] {
  const blocks = splitBlocks(text);
  const last = blocks.length - 1;
  return blocks.map((block, index) => {
    const whole = complete || index < last ? block : mendEnd(block);
    return unifyMaths(whole);
  });
}
