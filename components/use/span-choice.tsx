'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';
import type { UseReport } from '../../server/protocol/history.ts';
import { DayField, notAfter, notBefore } from '../history/day-field.tsx';

/** Empty: as the server thinks best. */
export type Span = { readonly unit: '' | UseReport['unit']; readonly from: string; readonly until: string };

type Props = { span: Span; shown: UseReport; onChange: (span: Span) => void };

const UNITS = ['day', 'week', 'month'] as const;
/** Days that are shown at first, by unit: bars enough to see a trend, not too many to read. */
const BACK = { day: 28, week: 7 * 12, month: 365 } as const;

/** So many days before `day`, or before today. */
function dayBefore(days: number, day?: string): string {
  const from = day === undefined ? new Date() : new Date(`${day}T00:00`);
  const at = new Date(from.getFullYear(), from.getMonth(), from.getDate() - days);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function SpanChoice({ span, shown, onChange }: Props) {
  const t = useTranslations('use');
  const chosen = { ...span, unit: shown.unit };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <fieldset className="flex rounded-full border border-line bg-card p-0.5">
        <legend className="sr-only">{t('unit.label')}</legend>
        {UNITS.map((unit) => (
          <button
            key={unit}
            type="button"
            aria-pressed={unit === shown.unit}
            onClick={() => onChange({ unit, from: dayBefore(BACK[unit] - 1), until: '' })}
            className={clsx(
              'min-h-10 rounded-full px-4 font-semibold',
              unit === shown.unit ? 'bg-accent text-on-accent' : 'text-soft hover:text-ink',
            )}
          >
            {t(`unit.${unit}`)}
          </button>
        ))}
      </fieldset>
      <div className="flex gap-3 max-sm:basis-full max-sm:*:flex-1">
        <DayField
          label={t('from')}
          day={span.from || shown.from}
          onDay={(from) => onChange({ ...chosen, from, until: notBefore(from, span.until) })}
        />
        <DayField
          label={t('until')}
          day={span.until || dayBefore(1, shown.until)}
          onDay={(until) => onChange({ ...chosen, until, from: notAfter(until, span.from || shown.from) })}
        />
      </div>
    </div>
  );
}
