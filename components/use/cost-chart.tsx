'use client';

import { useCallback, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { UseReport } from '../../server/protocol/history.ts';
import { Chart } from '../ui/chart/chart.tsx';
import type { Panel } from '../ui/chart/panel.ts';
import { useMoney } from '../ui/use-money.ts';

/** A date needs this much room, in CSS pixels. */
const ROOM = { day: 56, week: 56, month: 92 } as const;
const STEPS = [1, 2, 2.5, 5].flatMap((each) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((power) => each * 10 ** power));
const ROUND = STEPS.sort((a, b) => a - b);

/** Cost by day, week or month as bars, and the same numbers as a table. */
export function CostChart({ report }: { report: UseReport }) {
  const t = useTranslations('use');
  const format = useFormatter();
  const money = useMoney();
  const { spans, unit, total } = report;
  const dateOf = useCallback(
    (key: string | undefined) =>
      key === undefined
        ? ''
        : format.dateTime(
            new Date(`${key}T00:00`),
            unit === 'month' ? { year: 'numeric', month: 'short' } : { month: 'numeric', day: 'numeric' },
          ),
    [format, unit],
  );
  // Bars stand at whole numbers: months are not equally long, but their bars are equally wide.
  const span = useMemo(() => ({ from: 0, until: spans.length }), [spans]);
  const panels = useMemo((): Panel[] => {
    const highest = Math.max(...spans.map(({ costUsd }) => costUsd));
    const digits = highest >= 4 ? 0 : highest >= 0.04 ? 2 : 4;
    return [
      {
        id: 'cost',
        title: '',
        height: 200,
        xs: [...spans.map((_, at) => at), spans.length],
        curves: [{ kind: 'bars', colour: 'accent', values: [...spans.map(({ costUsd }) => costUsd), null] }],
        top: 0.0001,
        steps: ROUND,
        value: (usd) =>
          format.number(usd, {
            style: 'currency',
            currency: 'USD',
            currencyDisplay: 'narrowSymbol',
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }),
      },
    ];
  }, [spans, format]);
  const ticks = useCallback(
    (width: number) => {
      const every = Math.max(1, Math.ceil((spans.length * ROOM[unit]) / Math.max(1, width)));
      return spans.flatMap(({ key }, at) => (at % every === 0 ? [{ at: at + 0.5, text: dateOf(key) }] : []));
    },
    [spans, unit, dateOf],
  );
  const sums = [
    `${t('total')}: ${money(total.costUsd)}`,
    ...(['answers', 'input', 'output'] as const).map((each) => `${t(each)} ${format.number(total[each])}`),
  ];
  return (
    <div className="rounded-card border border-line bg-card p-4">
      <Chart
        title={t('chart')}
        summary={sums.join(' · ')}
        panels={panels}
        span={span}
        ticks={ticks}
        readings={spans.map((each, at) => ({
          at,
          until: at + 1,
          head: dateOf(each.key),
          cells: [
            money(each.costUsd),
            format.number(each.answers),
            format.number(each.input),
            format.number(each.output),
          ],
        }))}
        heads={[t(`span.${unit}`), t('cost'), t('answers'), t('input'), t('output')]}
      />
    </div>
  );
}
