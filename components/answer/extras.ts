'use client';

/** The heavy parts of rendering, each fetched when an answer first needs it: maths, and colours in code. */
import { useEffect, useState } from 'react';
import type { PluggableList } from 'unified';

export type Extra = { readonly remark: PluggableList; readonly rehype: PluggableList };
type Name = 'maths' | 'colours';

const LOAD: Record<Name, () => Promise<Extra>> = {
  maths: () => import('./extra-maths.ts').then(({ maths }) => maths),
  colours: () => import('./extra-colours.ts').then(({ colours }) => colours),
};
const loaded = new Map<Name, Extra>();

/** Null until it is needed and there. Without it the text is shown as it stands. */
export function useExtra(name: Name, needed: boolean): Extra | null {
  const [extra, setExtra] = useState(() => loaded.get(name) ?? null);

  useEffect(() => {
    if (!needed || extra) return;
    let gone = false;
    LOAD[name]().then(
      (arrived) => {
        loaded.set(name, arrived);
        if (!gone) setExtra(arrived);
      },
      // The connection is away: the plain form stays readable, and the next answer tries again.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [name, needed, extra]);

  return extra;
}
