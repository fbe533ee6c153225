/** The shapes of marks, as SVG paths in a square of 10 by 10: drawn on the canvas and in the legend alike. */
import type { Shape } from './panel.ts';

export const SHAPES: Readonly<Record<Shape, string>> = {
  triangle: 'M0.5 1.2H9.5L5 9.4Z',
  square: 'M1.2 1.2H8.8V8.8H1.2Z',
  diamond: 'M5 0L10 5L5 10L0 5Z',
  cross: 'M1.9 0.5L5 3.6L8.1 0.5L9.5 1.9L6.4 5L9.5 8.1L8.1 9.5L5 6.4L1.9 9.5L0.5 8.1L3.6 5L0.5 1.9Z',
  circle: 'M5 0.6A4.4 4.4 0 1 1 4.99 0.6Z',
};

export const SHAPE_SIZE = 10;
