'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';

/** The last minutes, or the whole lesson. */
export type Last = 15 | 60 | 'all';

export function SpanChoice({ last, onChoose }: { last: Last; onChoose: (last: Last) => void }) {
  const t = useTranslations('chart.lesson');
  return (
    <fieldset className="flex rounded-full border border-line bg-card p-0.5">
      <legend className="sr-only">{t('span')}</legend>
      {([15, 60, 'all'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === last}
          onClick={() => onChoose(each)}
          className={clsx(
            'min-h-8 rounded-full px-3 font-semibold text-sm',
            each === last ? 'bg-accent text-on-accent' : 'text-soft hover:text-ink',
          )}
        >
          {each === 'all' ? t('all') : t('lastMinutes', { minutes: each })}
        </button>
      ))}
    </fieldset>
  );
}
