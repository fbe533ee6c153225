'use client';

import { clsx } from 'clsx';
import { CirclePause, CirclePlay, CircleSlash, Eye, Flag, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { clockOf } from '../ui/clock.ts';
import { useDesk } from './desk-context.ts';
import { type DeskLine, oldestOf } from './line/line-order.ts';
import { type Standing, type StandingTone, standingOf, toneOf } from './standing.ts';
import { StandingActions } from './standing-actions.tsx';
import { StandingWords } from './standing-words.tsx';
import { useSeconds } from './use-seconds.ts';

const LOOK: Record<StandingTone, string> = {
  good: 'border-accent/40 bg-accent-wash [--sign:var(--accent)]',
  attention: 'border-amber/50 bg-amber-wash [--sign:var(--amber)]',
  trouble: 'border-red/50 bg-red-wash [--sign:var(--red)]',
  calm: 'border-line bg-sunken [--sign:var(--soft)]',
};

function signOf(standing: Standing, tone: StandingTone) {
  if (tone === 'trouble') return TriangleAlert;
  switch (standing.state) {
    case 'paused':
    case 'dispatch-off':
      return CirclePause;
    case 'intake-off':
      return CircleSlash;
    case 'approval':
      return Eye;
    case 'ended':
      return Flag;
    default:
      return CirclePlay;
  }
}

type Props = { line: DeskLine; showFailed: () => void };

/** The first glance: is it running, how long is the line, who needs me. */
export function StatusStrip({ line, showFailed }: Props) {
  const t = useTranslations('teacher.strip');
  const { view } = useDesk();
  const standing = standingOf(view);
  const tone = toneOf(standing);
  const Sign = signOf(standing, tone);
  return (
    <section aria-label={t('label')} className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div
        className={clsx(
          'flex min-h-24 items-center gap-x-4 gap-y-3 rounded-card border px-5 py-3 max-sm:flex-wrap max-sm:*:[button]:basis-full',
          LOOK[tone],
        )}
      >
        <Sign aria-hidden className="size-10 shrink-0 text-(--sign)" strokeWidth={1.75} />
        <StandingWords standing={standing} />
        <StandingActions standing={standing} />
      </div>
      <dl className="grid grid-cols-4 divide-x divide-line rounded-card border border-line bg-card lg:grid-cols-[repeat(4,6.5rem)] xl:grid-cols-[repeat(4,7.5rem)]">
        <Figure label={t('waiting')} strong>
          {view.line.waiting}
        </Figure>
        <Figure label={t('answering')}>
          {view.line.answering}
          <span className="font-semibold text-base text-soft"> / {view.pace.maxConcurrent}</span>
        </Figure>
        <Figure label={t('longest')}>
          <Longest since={oldestOf(line.waiting)} />
        </Figure>
        <Figure label={t('failed')} alarm={view.ledger.failed > 0}>
          {view.ledger.failed > 0 ? (
            <button
              type="button"
              onClick={showFailed}
              aria-label={t('showFailed', { count: view.ledger.failed })}
              className="underline decoration-2 underline-offset-4"
            >
              {view.ledger.failed}
            </button>
          ) : (
            0
          )}
        </Figure>
      </dl>
    </section>
  );
}

type FigureProps = { label: ReactNode; children: ReactNode; strong?: boolean; alarm?: boolean };

function Figure({ label, children, strong = false, alarm = false }: FigureProps) {
  return (
    <div className="flex flex-col-reverse items-center justify-center gap-0.5 px-2 py-2">
      <dt className="text-center text-soft text-xs">{label}</dt>
      <dd
        className={clsx(
          'font-black text-3xl tabular-nums leading-tight',
          alarm ? 'text-red' : strong ? 'text-accent' : 'text-ink',
        )}
      >
        {children}
      </dd>
    </div>
  );
}

function Longest({ since }: { since: number | null }) {
  const { serverClock } = useDesk();
  const now = useSeconds();
  return since === null ? '–' : clockOf(Math.max(0, now + serverClock - since));
}
