/** What a chart is told to draw: numbers and meanings, nothing of how. */
import type { Colour } from './palette.ts';

export type Values = readonly (number | null)[];

export type Curve =
  /** A bar from each x to the next one. */
  | { readonly kind: 'bars'; readonly colour: Colour; readonly values: Values }
  /** Holds from each x until the next one. */
  | { readonly kind: 'steps'; readonly colour: Colour; readonly values: Values }
  | { readonly kind: 'dots'; readonly colour: Colour; readonly values: Values; readonly hollow: boolean }
  /** An upright stroke at each x, from one value to the other. */
  | { readonly kind: 'ranges'; readonly colour: Colour; readonly low: Values; readonly high: Values };

export type Shape = 'triangle' | 'square' | 'diamond' | 'cross' | 'circle';
/** A moment at which something happened, at the upper edge of its panel. Its shape says what, its colour how bad. */
export type Mark = { readonly at: number; readonly shape: Shape; readonly colour: Colour };
/** A span that is marked in all panels. */
export type Shade = { readonly from: number; readonly until: number };

/** One of several panels that stand under each other and share their x. */
export type Panel = {
  readonly id: string;
  readonly title: string;
  readonly height: number;
  readonly xs: readonly number[];
  readonly curves: readonly Curve[];
  readonly marks?: readonly Mark[];
  /** The scale goes from 0 to this at least. */
  readonly top: number;
  /** Distances between two lines that are round numbers here. */
  readonly steps: readonly number[];
  readonly value: (value: number) => string;
};

export type Tick = { readonly at: number; readonly text: string };

/** Room for the numbers at the left, and a little at the right, in CSS pixels: the same in all panels. */
export const LEFT = 56;
export const RIGHT = 24;

export type Span = { readonly from: number; readonly until: number };

/** Where `at` lies across the whole chart, in CSS pixels. */
export const acrossOf = (at: number, { from, until }: Span, width: number): number =>
  LEFT + ((at - from) / Math.max(1, until - from)) * (width - LEFT - RIGHT);

/** What lies there. */
export const atOf = (across: number, { from, until }: Span, width: number): number =>
  from + ((across - LEFT) / Math.max(1, width - LEFT - RIGHT)) * (until - from);

/** The last of `starts` that is not after `at`; the first where all are. */
export function indexAt(starts: readonly number[], at: number): number {
  const after = starts.findIndex((start) => start > at);
  return after === -1 ? starts.length - 1 : Math.max(0, after - 1);
}
