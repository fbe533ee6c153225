'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { UseReport } from '../../server/protocol/history.ts';
import { useMoney } from '../history/use-money.ts';
import { scaleOf } from './scale.ts';

const WIDTH = 1000;
const HEIGHT = 240;
const LEFT = 84;
const BELOW = 28;
const TOP = 10;
/** So many dates fit below the bars without touching. */
const DATES = 8;

/** Cost by day, week or month as bars, and the same numbers as a table. */
export function CostChart({ report }: { report: UseReport }) {
  const t = useTranslations('use');
  const format = useFormatter();
  const money = useMoney();
  const { spans, unit, total } = report;
  const { top, lines } = scaleOf(Math.max(...spans.map(({ costUsd }) => costUsd)));
  const step = (WIDTH - LEFT) / spans.length;
  const y = (usd: number) => TOP + (HEIGHT - TOP - BELOW) * (1 - usd / top);
  const digits = top >= 1 ? 2 : 4;
  const axis = (usd: number) =>
    format.number(usd, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const every = Math.ceil(spans.length / DATES);
  const date = (key: string) =>
    format.dateTime(
      new Date(`${key}T00:00`),
      unit === 'month' ? { year: 'numeric', month: 'short' } : { month: 'numeric', day: 'numeric' },
    );

  return (
    <section className="rounded-card border border-line bg-card p-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-bold text-lg">{t('chart')}</h2>
        <p className="text-soft text-sm">
          {t('total')}: <strong className="text-ink">{money(total.costUsd)}</strong> · {t('answers')}{' '}
          {format.number(total.answers)} · {t('input')} {format.number(total.input)} · {t('output')}{' '}
          {format.number(total.output)}
        </p>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden className="block w-full">
        {lines.map((line) => (
          <g key={line}>
            <line x1={LEFT} x2={WIDTH} y1={y(line)} y2={y(line)} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(line) + 5} textAnchor="end" fontSize="16" fill="var(--soft)">
              {axis(line)}
            </text>
          </g>
        ))}
        {spans.map(({ key, costUsd }, at) => (
          <g key={key}>
            <rect
              x={LEFT + at * step + step * 0.12}
              width={step * 0.76}
              y={y(costUsd)}
              height={HEIGHT - BELOW - y(costUsd)}
              rx={Math.min(3, step * 0.2)}
              fill="var(--accent)"
            >
              <title>{`${date(key)}: ${money(costUsd)}`}</title>
            </rect>
            {at % every === 0 ? (
              <text x={LEFT + (at + 0.5) * step} y={HEIGHT - 8} textAnchor="middle" fontSize="16" fill="var(--soft)">
                {date(key)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <details className="mt-3">
        <summary className="font-semibold text-accent text-sm">{t('numbers')}</summary>
        <div className="mt-2 max-h-96 overflow-auto">
          <table className="w-full text-[0.95rem]">
            <thead className="text-left text-soft text-sm">
              <tr>
                <th scope="col">{t(`span.${unit}`)}</th>
                {(['cost', 'answers', 'input', 'output'] as const).map((column) => (
                  <th key={column} scope="col" className="text-right">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {spans.map((span) => (
                <tr key={span.key} className="border-line border-t tabular-nums">
                  <th scope="row" className="py-1 text-left font-normal">
                    {date(span.key)}
                  </th>
                  <td className="text-right">{money(span.costUsd)}</td>
                  <td className="text-right">{format.number(span.answers)}</td>
                  <td className="text-right">{format.number(span.input)}</td>
                  <td className="text-right">{format.number(span.output)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
