/** The panels of a lesson's chart: how many started, how long people waited, how far apart starts had to be. Pure. */
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import type { Panel, Shade } from '../ui/chart/panel.ts';
import { isLate, type Span, type Step } from './minutes.ts';
import { lookOf } from './refusal-look.ts';

export type PanelWords = {
  readonly starts: string;
  readonly waits: string;
  readonly interval: string;
  readonly number: (value: number) => string;
  /** A number of seconds. */
  readonly time: (seconds: number) => string;
};

const COUNTS = [0.5, 1, 2, 5, 10, 20, 50, 100];
const SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400];

export const shadesOf = ({ pauses, toldAt }: LessonTimeline): Shade[] =>
  pauses.map(({ from, until }) => ({ from, until: until ?? toldAt }));

/** CSS pixels of each panel: beside the line, where all must be seen at once, and on a page of its own. */
const HEIGHTS = {
  compact: { starts: 68, waits: 92, interval: 38 },
  roomy: { starts: 96, waits: 130, interval: 56 },
} as const;
export type Heights = keyof typeof HEIGHTS;

export function panelsOf(
  timeline: LessonTimeline,
  span: Span,
  steps: readonly Step[],
  heights: Heights,
  words: PanelWords,
): Panel[] {
  const height = HEIGHTS[heights];
  const waited = timeline.starts.filter(
    ({ at, attempt, waitedMs }) => attempt === 1 && waitedMs !== null && at >= span.from,
  );
  const seconds = (ms: number | null) => (ms === null ? null : ms / 1000);
  const intervals = timeline.intervals.filter(
    ({ at }, index) => (timeline.intervals[index + 1]?.at ?? span.until) > span.from && at <= span.until,
  );
  return [
    {
      id: 'starts',
      title: words.starts,
      height: height.starts,
      // One more, without a bar: the last bar is as wide as the others.
      xs: [...steps.map(({ from }) => from), steps.at(-1)?.until ?? span.until],
      curves: [{ kind: 'bars', colour: 'accent', values: [...steps.map(({ perMinute }) => perMinute), null] }],
      marks: timeline.refusals.map(({ at, kind }) => ({ at, ...lookOf(kind) })),
      top: 4,
      steps: COUNTS,
      value: words.number,
    },
    {
      id: 'waits',
      title: words.waits,
      height: height.waits,
      xs: waited.map(({ at }) => at),
      curves: [
        {
          kind: 'ranges',
          colour: 'soft',
          low: waited.map(({ promised }) => seconds(promised?.lowMs ?? null)),
          high: waited.map(({ promised }) => seconds(promised?.highMs ?? null)),
        },
        {
          kind: 'dots',
          colour: 'accent',
          hollow: false,
          values: waited.map((each) => (isLate(each) ? null : seconds(each.waitedMs))),
        },
        {
          kind: 'dots',
          colour: 'red',
          hollow: true,
          values: waited.map((each) => (isLate(each) ? seconds(each.waitedMs) : null)),
        },
      ],
      top: 10,
      steps: SECONDS,
      value: words.time,
    },
    {
      id: 'interval',
      title: words.interval,
      height: height.interval,
      xs: [...intervals.map(({ at }) => Math.max(at, span.from)), span.until],
      curves: [
        {
          kind: 'steps',
          colour: 'ink',
          values: [...intervals.map((each) => each.seconds), intervals.at(-1)?.seconds ?? null],
        },
      ],
      top: 5,
      steps: SECONDS,
      value: words.time,
    },
  ];
}
