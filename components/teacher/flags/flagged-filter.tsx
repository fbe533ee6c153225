'use client';

import { clsx } from 'clsx';
import { Flag } from 'lucide-react';
import { useTranslations } from 'use-intl/react';

type Props = { count: number; on: boolean; onChange: (on: boolean) => void };

/** Shows only the students with open flags; not there while there is none to show. */
export function FlaggedFilter({ count, on, onChange }: Props) {
  const t = useTranslations('flags');
  if (count === 0 && !on) return null;
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={t('filter', { count })}
      title={t('filter', { count })}
      onClick={() => onChange(!on)}
      className={clsx(
        'inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-full border px-3 font-semibold text-sm tabular-nums',
        on ? 'border-accent bg-accent text-on-accent' : 'border-edge hover:bg-sunken',
      )}
    >
      <Flag aria-hidden className="size-4" />
      {count}
    </button>
  );
}
