/** Draws one panel with uPlot. Loaded only when a chart is on the page. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './chart.css';
import type { Palette } from './palette.ts';
import { type Curve, LEFT, type Panel, RIGHT, type Shade, type Span, type Tick } from './panel.ts';
import { SHAPE_SIZE, SHAPES } from './shapes.ts';

/** What all panels of a chart share. */
export type Frame = { readonly span: Span; readonly shades: readonly Shade[]; readonly ticks: readonly Tick[] };

export type Plot = {
  /** The same curves with other numbers. */
  update(panel: Panel, frame: Frame): void;
  resize(width: number): void;
  destroy(): void;
};

const AXIS_BELOW = 24;
/** Room for the marks above the highest line. */
const ABOVE = 14;
const HATCH = 7;
/** Half of a range's width, in CSS pixels. */
const RANGE = 3;

const dataOf = ({ xs, curves }: Panel): uPlot.AlignedData =>
  [xs, ...curves.flatMap((curve) => (curve.kind === 'ranges' ? [curve.high, curve.low] : [curve.values]))].map(
    (each) => [...each],
  ) as unknown as uPlot.AlignedData;

const faint = (colour: string, percent: number) => `color-mix(in srgb, ${colour} ${percent}%, transparent)`;

function seriesOf(curve: Curve, palette: Palette): uPlot.Series[] {
  const colour = palette[curve.colour];
  const none = { show: false } as const;
  switch (curve.kind) {
    case 'bars':
      return [
        {
          fill: colour,
          width: 0,
          points: none,
          paths: uPlot.paths.bars?.({ size: [0.86, 64], align: 1, radius: 0.12 }) as uPlot.Series.PathBuilder,
        },
      ];
    case 'steps':
      return [
        {
          stroke: colour,
          width: 2,
          points: none,
          paths: uPlot.paths.stepped?.({ align: 1 }) as uPlot.Series.PathBuilder,
        },
      ];
    case 'dots':
      return [
        {
          stroke: colour,
          paths: () => null,
          points: {
            show: true,
            size: curve.hollow ? 8 : 6,
            width: curve.hollow ? 2 : 1,
            stroke: colour,
            fill: curve.hollow ? palette.card : colour,
          },
        },
      ];
    case 'ranges':
      // Drawn before all curves, not as one: here they only take part in finding the scale.
      return [0, 1].map(() => ({ points: none, paths: () => null }));
  }
}

/** Ranges stand behind the curves. */
function range(u: uPlot, { xs, curves }: Panel, palette: Palette): void {
  const { ctx } = u;
  const half = RANGE * devicePixelRatio;
  for (const curve of curves) {
    if (curve.kind !== 'ranges') continue;
    ctx.fillStyle = faint(palette[curve.colour], 32);
    for (const [at, x] of xs.entries()) {
      const [low, high] = [curve.low[at] ?? null, curve.high[at] ?? null];
      if (low === null || high === null) continue;
      const [top, bottom] = [u.valToPos(high, 'y', true), u.valToPos(low, 'y', true)];
      ctx.beginPath();
      ctx.roundRect(u.valToPos(x, 'x', true) - half, top - half, half * 2, bottom - top + half * 2, half);
      ctx.fill();
    }
  }
}

/** Spans that are marked: washed, and hatched for those who do not see the wash. */
function shade(u: uPlot, shades: readonly Shade[], palette: Palette): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  for (const { from, until } of shades) {
    const left = Math.max(bbox.left, u.valToPos(from, 'x', true));
    const right = Math.min(bbox.left + bbox.width, u.valToPos(until, 'x', true));
    // The shortest pause is still seen.
    const width = Math.max(2 * ratio, right - left);
    if (right < bbox.left || left > bbox.left + bbox.width) continue;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, bbox.top, width, bbox.height);
    ctx.clip();
    ctx.fillStyle = palette['amber-wash'];
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.strokeStyle = faint(palette.amber, 30);
    ctx.lineWidth = ratio;
    ctx.beginPath();
    for (let x = left - bbox.height - ((left - bbox.height) % (HATCH * ratio)); x < right; x += HATCH * ratio) {
      ctx.moveTo(x, bbox.top + bbox.height);
      ctx.lineTo(x + bbox.height, bbox.top);
    }
    ctx.stroke();
    ctx.restore();
  }
}

function mark(u: uPlot, { marks = [] }: Panel, palette: Palette): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  for (const { at, shape, colour } of marks) {
    const x = u.valToPos(at, 'x', true);
    if (x < bbox.left - 1 || x > bbox.left + bbox.width + 1) continue;
    ctx.save();
    ctx.translate(x - (SHAPE_SIZE / 2) * ratio, bbox.top - (SHAPE_SIZE + 1) * ratio);
    ctx.scale(ratio, ratio);
    ctx.fillStyle = palette[colour];
    ctx.fill(new Path2D(SHAPES[shape]));
    ctx.restore();
  }
}

/** `labelled`: the panel carries the labels of the shared axis below it. */
export function plot(
  into: HTMLElement,
  width: number,
  first: Panel,
  frame: Frame,
  labelled: boolean,
  palette: Palette,
): Plot {
  let panel = first;
  let { span, shades, ticks } = frame;
  const height = () => panel.height + ABOVE + (labelled ? AXIS_BELOW : 4);
  const grid = { stroke: palette.line, width: 1 };
  const u = new uPlot(
    {
      width,
      height: height(),
      padding: [ABOVE, RIGHT, labelled ? 0 : 4, 0],
      legend: { show: false },
      cursor: { show: false },
      series: [{}, ...panel.curves.flatMap((curve) => seriesOf(curve, palette))],
      scales: {
        x: { time: false, range: () => [span.from, span.until] },
        y: { range: (_, __, highest) => [0, Math.max(panel.top, (highest ?? 0) * 1.08)] },
      },
      axes: [
        {
          show: labelled,
          size: AXIS_BELOW,
          gap: 4,
          stroke: palette.soft,
          font: palette.font,
          grid: { show: false },
          ticks: { ...grid, size: 4 },
          splits: () => ticks.map(({ at }) => at),
          values: () => ticks.map(({ text }) => text),
        },
        {
          size: LEFT,
          gap: 6,
          space: 26,
          stroke: palette.soft,
          font: palette.font,
          grid,
          ticks: { show: false },
          incrs: [...panel.steps],
          values: (_, splits) => splits.map((each) => panel.value(each)),
        },
      ],
      hooks: {
        drawClear: [(self) => shade(self, shades, palette)],
        drawAxes: [(self) => range(self, panel, palette)],
        draw: [(self) => mark(self, panel, palette)],
      },
    },
    dataOf(panel),
    into,
  );

  return {
    update(next, shared) {
      panel = next;
      ({ span, shades, ticks } = shared);
      u.setData(dataOf(panel));
    },
    resize: (to) => u.setSize({ width: to, height: height() }),
    destroy: () => u.destroy(),
  };
}
