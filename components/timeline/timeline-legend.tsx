'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PauseKind } from '../../server/protocol/views.ts';
import { SHAPE_SIZE, SHAPES } from '../ui/chart/shapes.ts';
import { lookOf } from './refusal-look.ts';

type Props = { refusals: ReadonlyMap<PauseKind, number>; paused: boolean; late: boolean; promised: boolean };

/** What the signs of the chart mean; only those that stand in it. */
export function TimelineLegend({ refusals, paused, late, promised }: Props) {
  const t = useTranslations('chart.lesson');
  const kinds = useTranslations('teacher.refusals.kind');
  return (
    <ul aria-label={t('legend')} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <Sign name={t('starts')}>
        <rect x="1" y="3" width="8" height="7" rx="1" fill="var(--accent)" />
      </Sign>
      {promised ? (
        <Sign name={t('promised')}>
          <rect x="3" y="0" width="4" height="10" rx="2" fill="var(--soft)" opacity="0.45" />
        </Sign>
      ) : null}
      <Sign name={t('waited')}>
        <circle cx="5" cy="5" r="3" fill="var(--accent)" />
      </Sign>
      {late ? (
        <Sign name={t('waitedLonger')}>
          <circle cx="5" cy="5" r="3.4" fill="var(--card)" stroke="var(--red)" strokeWidth="1.8" />
        </Sign>
      ) : null}
      {[...refusals].map(([kind, count]) => {
        const { shape, colour } = lookOf(kind);
        return (
          <Sign key={kind} name={t('refused', { kind: kinds(kind), count })}>
            <path d={SHAPES[shape]} fill={`var(--${colour})`} />
          </Sign>
        );
      })}
      {paused ? (
        <Sign name={t('paused')}>
          <rect width="10" height="10" fill="var(--amber-wash)" stroke="var(--amber)" strokeWidth="0.6" />
          <path d="M0 10L10 0M-3 7L7 -3M3 13L13 3" stroke="var(--amber)" strokeWidth="0.8" />
        </Sign>
      ) : null}
      <Sign name={t('interval')}>
        <path d="M0 8H4V3H10" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
      </Sign>
    </ul>
  );
}

function Sign({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg viewBox={`0 0 ${SHAPE_SIZE} ${SHAPE_SIZE}`} aria-hidden className="size-3 shrink-0 overflow-hidden">
        {children}
      </svg>
      {name}
    </li>
  );
}
