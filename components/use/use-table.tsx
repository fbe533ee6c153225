'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { UseSlice } from '../../server/protocol/history.ts';
import { useMoney } from '../history/use-money.ts';

type Props = {
  title: ReactNode;
  first: string;
  slices: readonly (UseSlice & { readonly beside?: string })[];
  /** The keys are lessons, each with its report. */
  linked?: boolean;
};

/** Shares of the use, dearest first, each with a bar of its cost behind its name. */
export function UseTable({ title, first, slices, linked = false }: Props) {
  const t = useTranslations('use');
  const format = useFormatter();
  const money = useMoney();
  const dearest = Math.max(...slices.map(({ costUsd }) => costUsd), Number.MIN_VALUE);
  return (
    <section className="rounded-card border border-line bg-card">
      <h2 className="px-4 pt-3 font-bold text-lg">{title}</h2>
      <div className="max-h-[26rem] overflow-auto px-4 pb-3">
        <table className="w-full text-[0.95rem]">
          <thead className="sticky top-0 bg-card text-left text-soft text-sm">
            <tr>
              <th scope="col" className="whitespace-nowrap py-1 font-semibold">
                {first}
              </th>
              {(['answers', 'output', 'cost'] as const).map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap pl-3 text-right font-semibold">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slices.map((slice) => (
              <tr key={slice.key} className="border-line border-t tabular-nums">
                <th scope="row" className="py-1 text-left font-normal">
                  {linked && slice.key !== '' ? (
                    <Link
                      href={`/teacher/history/${slice.key}`}
                      className="text-accent underline-offset-4 hover:underline"
                    >
                      {slice.label}
                    </Link>
                  ) : (
                    <bdi>{slice.label}</bdi>
                  )}
                  {slice.beside === undefined ? null : <span className="text-soft text-sm"> · {slice.beside}</span>}
                  <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden className="mt-0.5 block h-1 w-full">
                    <rect width={(slice.costUsd / dearest) * 100} height="1" fill="var(--accent)" />
                  </svg>
                </th>
                <td className="pl-3 text-right">{format.number(slice.answers)}</td>
                <td className="pl-3 text-right">{format.number(slice.output)}</td>
                <td className="pl-3 text-right">{money(slice.costUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
