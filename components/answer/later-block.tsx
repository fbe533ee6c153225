'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { Block } from './block.tsx';
import { whenNear } from './near.ts';

/** A piece of an old answer: its plain text until it comes near the window. */
export function LaterBlock(props: ComponentProps<typeof Block>) {
  const place = useRef<HTMLParagraphElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => (place.current ? whenNear(place.current, () => setNear(true)) : undefined), []);
  if (near) return <Block {...props} />;
  return (
    <p ref={place} className="whitespace-pre-wrap">
      {props.markdown}
    </p>
  );
}
