/** Tokens and cost of a span of time, by time, lesson, student, model and way in. Pure. */
import type { MonthReport, UseReport, UseSlice, UseSums } from '../protocol/history.ts';
import { dayOf, type Unit, unitStart, unitsBetween } from './days.ts';
import { NOTHING, sumOf, sumsBy, type Used } from './sums.ts';

export type UsedIn = Used & {
  readonly hour: Date;
  readonly lessonId: string | null;
  readonly model: string;
  readonly via: string;
};

export type UsedByStudent = Used & { readonly id: string; readonly name: string; readonly lesson: string };

const LESSONS_LISTED = 100;

export type UseSpan = { readonly from: Date; readonly until: Date; readonly unit: Unit };

const slices = (sums: readonly [string, UseSums][], label: (key: string) => string): UseSlice[] =>
  sums.map(([key, sum]) => ({ key, label: label(key), ...sum }));

export function reportUse(
  { from, until, unit }: UseSpan,
  used: readonly UsedIn[],
  students: readonly UsedByStudent[],
  lessons: ReadonlyMap<string, { readonly title: string; readonly openedAt: Date }>,
  month: MonthReport,
  hasPrice: (model: string) => boolean,
): UseReport {
  const bySpan = new Map(sumsBy(used, ({ hour }) => dayOf(unitStart(hour, unit))));
  return {
    from: dayOf(from),
    until: dayOf(until),
    unit,
    total: sumOf(used),
    spans: unitsBetween(from, until, unit).map((start) => {
      const key = dayOf(start);
      return { key, label: key, ...(bySpan.get(key) ?? NOTHING) };
    }),
    byLesson: slices(
      sumsBy(used, ({ lessonId }) => lessonId ?? ''),
      (id) => lessons.get(id)?.title ?? '',
    )
      .slice(0, LESSONS_LISTED)
      .map((slice) => ({ ...slice, openedAt: lessons.get(slice.key)?.openedAt.getTime() ?? null })),
    byStudent: students.map(({ id, name, lesson, ...sums }) => ({ key: id, label: name, lesson, ...sumOf([sums]) })),
    byModel: slices(
      sumsBy(used, ({ model }) => model),
      (model) => model,
    ).map((slice) => ({ ...slice, priced: slice.key === '' || hasPrice(slice.key) })),
    byWay: slices(
      sumsBy(used, ({ via }) => via),
      (via) => via,
    ),
    month,
  };
}
