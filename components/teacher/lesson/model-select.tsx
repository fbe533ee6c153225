'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useDesk } from '../desk-context.ts';

type Props = { value: string; onChange: (model: string) => void };

/** The models that the provider offers; the one in use stays choosable even if it is none of them. */
export function ModelSelect({ value, onChange }: Props) {
  const t = useTranslations('teacher.lesson');
  const id = useId();
  const { models } = useDesk().view.provider;
  const choices = models.includes(value) ? models : [value, ...models];
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {t('model')}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-12 w-full rounded-control border border-edge bg-card px-4 text-ink"
      >
        {choices.map((model) => (
          <option key={model} value={model}>
            {model === '' ? t('modelDefault') : model}
          </option>
        ))}
      </select>
      <p className="text-soft text-sm">{t('modelHint')}</p>
    </div>
  );
}
