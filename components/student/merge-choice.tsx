'use client';

import { useTranslations } from 'use-intl/react';

type Props = { on: boolean; onChange: (on: boolean) => void };

/** Whether the same question of somebody else may be answered together with this one. */
export function MergeChoice({ on, onChange }: Props) {
  const t = useTranslations('student.ask');
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 accent-(--accent)"
      />
      {t('merge')}
    </label>
  );
}
