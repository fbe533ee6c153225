'use client';

import { useCallback, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import type { PauseKind } from '../../server/protocol/views.ts';
import { Banner } from '../ui/banner.tsx';
import { Chart } from '../ui/chart/chart.tsx';
import { timeTicks } from '../ui/chart/time-ticks.ts';
import { useSentence } from '../ui/use-sentence.ts';
import { isLate, type Step, spanOf, stepsOf, summaryOf } from './minutes.ts';
import { type Heights, panelsOf, shadesOf } from './panels.ts';
import { type Last, SpanChoice } from './span-choice.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import { useSpanWords } from './use-span-words.ts';
import { useTimeline } from './use-timeline.ts';

const MINUTE = 60_000;
/** Until the teacher chooses, more than this is too much for a glance. */
const AT_A_GLANCE_MS = 120 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** One lesson as it went: starts, waits against their promises, refusals, pauses and the pace, on one axis of time. */
export function LessonChart({ lessonId, heights = 'roomy' }: { lessonId: string; heights?: Heights }) {
  const ui = useTranslations('ui');
  const t = useTranslations('chart.lesson');
  const sentence = useSentence();
  const told = useTimeline(lessonId);
  if (told === null) {
    return (
      <p role="status" className="py-10 text-center text-soft">
        {ui('loading')}
      </p>
    );
  }
  if (!told.ok) return <Banner role="alert" tone="trouble" title={sentence(told.failure)} />;
  if (told.value.starts.length === 0 && told.value.refusals.length === 0) {
    return <p className="px-4 py-10 text-center text-soft">{t('nothing')}</p>;
  }
  return <Drawn timeline={told.value} heights={heights} />;
}

function Drawn({ timeline, heights }: { timeline: LessonTimeline; heights: Heights }) {
  const t = useTranslations('chart.lesson');
  const kinds = useTranslations('teacher.refusals.kind');
  const format = useFormatter();
  const time = useSpanWords();
  const whole = useMemo(() => spanOf(timeline, null), [timeline]);
  const [chosen, setChosen] = useState<Last | null>(null);
  const last: Last = chosen ?? (whole.until - whole.from > AT_A_GLANCE_MS ? 60 : 'all');

  const span = useMemo(() => spanOf(timeline, last === 'all' ? null : last * MINUTE), [timeline, last]);
  const steps = useMemo(() => stepsOf(timeline, span), [timeline, span]);
  const days = span.until - span.from > DAY;
  const clock = useCallback(
    (at: number) =>
      format.dateTime(at, {
        ...(days ? { month: 'numeric', day: 'numeric' } : {}),
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    [format, days],
  );
  const panels = useMemo(
    () =>
      panelsOf(timeline, span, steps, heights, {
        starts: t('startsPanel'),
        waits: t('waitsPanel'),
        interval: t('intervalPanel'),
        number: (value) => format.number(value),
        time: (seconds) => time(seconds * 1000),
      }),
    [timeline, span, steps, heights, t, format, time],
  );
  const shades = useMemo(() => shadesOf(timeline), [timeline]);
  const ticks = useCallback(
    (width: number) =>
      timeTicks(span.from, span.until, width, (at) => -new Date(at).getTimezoneOffset() * MINUTE).map((at) => ({
        at,
        text: clock(at),
      })),
    [span, clock],
  );
  const refusedBy = (step: Step) =>
    step.refusals.map(({ kind, count }) => t('refused', { kind: kinds(kind), count })).join(t('and'));
  const readings = steps.map((step) => ({
    at: step.from,
    until: step.until,
    head: clock(step.from),
    cells: [
      format.number(step.starts),
      step.medianWaitMs === null ? null : time(step.medianWaitMs),
      step.longestWaitMs === null ? null : time(step.longestWaitMs),
      step.promised === 0 ? null : t('keptOf', { kept: step.kept, promised: step.promised }),
      step.refusals.length === 0 ? null : refusedBy(step),
      step.pausedMs === 0 ? null : time(step.pausedMs),
      time(step.intervalSeconds * 1000),
    ],
  }));

  const { starts, medianWaitMs, refusals, pausedMs } = summaryOf(timeline, span);
  const shownStarts = timeline.starts.filter(({ at }) => at >= span.from);
  return (
    <Chart
      title={t('title')}
      summary={t('summary', {
        starts,
        wait: medianWaitMs === null ? '–' : time(medianWaitMs),
        refusals,
        paused: time(pausedMs),
      })}
      side={whole.until - whole.from > 15 * MINUTE ? <SpanChoice last={last} onChoose={setChosen} /> : null}
      legend={
        <TimelineLegend
          refusals={countsOf(timeline, span.from)}
          paused={pausedMs > 0}
          late={shownStarts.some((each) => each.attempt === 1 && isLate(each))}
          promised={shownStarts.some(({ promised }) => promised !== null)}
        />
      }
      panels={panels}
      shades={shades}
      span={span}
      ticks={ticks}
      readings={readings}
      heads={[
        t('from'),
        t('startsCount'),
        t('medianWait'),
        t('longestWait'),
        t('kept'),
        t('refusals'),
        t('pausedTime'),
        t('intervalHead'),
      ]}
    />
  );
}

function countsOf({ refusals }: LessonTimeline, from: number): ReadonlyMap<PauseKind, number> {
  const counts = new Map<PauseKind, number>();
  for (const { at, kind } of refusals) if (at >= from) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
