'use client';

import './answer.css';
import { useMemo, useState } from 'react';
import { Block } from './block.tsx';
import { splitBlocks } from './blocks.ts';
import { useExtra } from './extras.ts';
import { LaterBlock } from './later-block.tsx';
import { unifyMaths } from './maths.ts';
import { mendEnd } from './mend.ts';

type Props = { text: string; complete: boolean; later?: boolean };

/** An answer as it grows: the pieces that are whole stay as they are, only the last one is rendered anew. */
export default function Markdown({ text, complete, later = false }: Props) {
  const blocks = useMemo(() => blocksOf(text, complete), [text, complete]);
  const maths = useExtra('maths', /\$\$|```math/.test(blocks.join('\n')));
  const colours = useExtra('colours', /(?:```|~~~)[ \t]*[A-Za-z]/.test(text));
  // As it was at first: what has been rendered stays when newer answers come.
  const [old] = useState(later);
  const Piece = old ? LaterBlock : Block;
  return (
    <div className="answer">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are only ever added at the end
        <div key={index} className="answer-piece">
          <Piece markdown={block} maths={maths} colours={colours} />
        </div>
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
