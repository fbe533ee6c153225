'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import { CLOCK } from '../../ui/clock-time.ts';
import { useDesk } from '../desk-context.ts';
import { QuotasSection } from '../quotas/quotas-section.tsx';
import { Toggle } from '../toggle.tsx';
import { NumberField } from './number-field.tsx';

/** How fast questions start (Q3, Q5): the teacher's bounds, what holds now, and why it became so. */
export function PacePanel() {
  const t = useTranslations('teacher.pace');
  const format = useFormatter();
  const { view, run } = useDesk();
  const { pace, paceChanges } = view;
  const adapted = pace.intervalSeconds > pace.minIntervalSeconds;
  return (
    <div className="space-y-4 p-4">
      <p className={adapted ? 'rounded-control bg-amber-wash px-3 py-2' : 'rounded-control bg-accent-wash px-3 py-2'}>
        <strong className="text-lg">{t('now', { seconds: pace.intervalSeconds })}</strong>
        <span className="block text-sm">{t(pace.fixed ? 'fixedText' : adapted ? 'adapted' : 'atMinimum')}</span>
      </p>
      <div className="space-y-2">
        <NumberField
          label={t('interval')}
          unit={t('unit')}
          value={pace.minIntervalSeconds}
          min={0}
          max={600}
          step={1}
          onChange={(minIntervalSeconds) => run('setPace', { minIntervalSeconds })}
        />
        <NumberField
          label={t('cap')}
          value={pace.maxConcurrent}
          min={1}
          max={50}
          step={1}
          onChange={(maxConcurrent) => run('setPace', { maxConcurrent })}
        />
      </div>
      <Toggle
        label={t('adapt')}
        hint={t('adaptHint')}
        on={!pace.fixed}
        onChange={(on) => run('setPace', { fixed: !on })}
      />
      <hr className="border-line" />
      <QuotasSection />
      <hr className="border-line" />
      <section>
        <h3 className="mb-1 font-semibold text-[0.95rem]">{t('history')}</h3>
        {paceChanges.length === 0 ? <p className="text-soft text-sm">{t('noHistory')}</p> : null}
        <ol className="divide-y divide-line text-sm">
          {paceChanges.map(({ at, why, fromSeconds, toSeconds }) => (
            <li key={`${at} ${fromSeconds} ${toSeconds}`} className="grid grid-cols-[3.5rem_6rem_1fr] gap-2 py-1.5">
              <time className="text-soft tabular-nums">{format.dateTime(at, CLOCK)}</time>
              <span className="font-semibold tabular-nums">{t('change', { from: fromSeconds, to: toSeconds })}</span>
              <span>{t(`why.${why}`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
