'use client';

import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const COLOURS = ['ink', 'soft', 'line', 'card', 'accent', 'accent-wash', 'amber', 'amber-wash', 'red', 'edge'] as const;
export type Colour = (typeof COLOURS)[number];
/** The colours of the page as a canvas needs them, and its letters. */
export type Palette = Readonly<Record<Colour, string>> & { readonly font: string };

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  return { ...(colours as Record<Colour, string>), font: `12px ${style.fontFamily}` };
}

const same = (one: Palette, other: Palette) => COLOURS.every((name) => one[name] === other[name]);

/** Follows the theme: by the switch, by the system, and onto paper. Null before the first look. */
export function usePalette(element: RefObject<Element | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const look = () => {
      if (element.current === null) return;
      const next = paletteOf(element.current);
      setPalette((before) => (before !== null && same(before, next) ? before : next));
    };
    look();
    const switched = new MutationObserver(look);
    switched.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => window.matchMedia(query));
    // At once: the page is laid out for paper as soon as this returns.
    const turn = () => flushSync(look);
    for (const each of media) each.addEventListener('change', turn);
    return () => {
      switched.disconnect();
      for (const each of media) each.removeEventListener('change', turn);
    };
  }, [element]);
  return palette;
}
