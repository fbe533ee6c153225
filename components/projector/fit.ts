/**
 * How large the numbers can be so that all of them stay on the screen. Everything in units of a hundredth of the
 * picture's width (`--u` of projector.css); the picture is 16:9. Pure.
 */

const WIDTH = 69;
const HEIGHT = 35;
const LABEL = 3.6;
const GAP = 1.2;
const PAUSE = 13;
const SIZES = [15, 13, 11, 9.5, 8.5, 7.5, 6.5, 5.5, 4.8, 4, 3.4, 2.8];

const NEXT_SIZE = 3.6;
const NEXT_GAP = 2.2;
const NEXT_ROW = 4.8;
/** Room for "+288 more" in the last row. */
const MORE = 14;

export type Fit = {
  /** Font size of the numbers being answered. */
  readonly size: number;
  /** How many of those that come next are shown. */
  readonly next: number;
};

/** A digit of the system's heavy figures is at most this wide, measured in its font size. */
const DIGIT = 0.66;

export function fitLine(answering: readonly number[], next: readonly number[], paused: boolean): Fit {
  const perRow = Math.max(1, Math.floor((WIDTH + NEXT_GAP) / (digits(next) * DIGIT * NEXT_SIZE + NEXT_GAP)));
  const lastRow = Math.max(1, Math.floor((WIDTH - MORE) / (digits(next) * DIGIT * NEXT_SIZE + NEXT_GAP)));
  const shown = Math.min(next.length, next.length <= perRow ? perRow : paused ? lastRow : perRow + lastRow);
  const nextRows = shown === 0 ? 0 : shown <= perRow ? 1 : 2;
  const height = HEIGHT - LABEL - (paused ? PAUSE : 0) - (nextRows > 0 ? LABEL + 1 + nextRows * NEXT_ROW : 0);

  const count = Math.max(1, answering.length);
  const size = SIZES.find((each) => {
    const wide = Math.max(1.45, digits(answering) * DIGIT + 0.45) * each + GAP;
    const columns = Math.floor((WIDTH + GAP) / wide);
    return columns > 0 && Math.ceil(count / columns) * (each * 1.25 + GAP) <= height;
  });
  return { size: size ?? (SIZES.at(-1) as number), next: shown };
}

const digits = (tickets: readonly number[]) => Math.max(2, ...tickets.map((ticket) => String(ticket).length));
