'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';

type Props = { wanted: string; found: number; onChange: (wanted: string) => void; onClose: () => void };

export function SearchBar({ wanted, found, onChange, onClose }: Props) {
  const t = useTranslations('student.search');
  return (
    <search className="mx-4 mt-3 flex items-center gap-2 rounded-control border border-edge bg-card pl-3">
      <Search aria-hidden className="size-5 shrink-0 text-soft" />
      <input
        type="search"
        aria-label={t('label')}
        placeholder={t('label')}
        value={wanted}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        className="min-h-11 min-w-0 flex-1 bg-transparent outline-offset-4"
      />
      <span role="status" className="shrink-0 text-soft text-sm">
        {wanted ? t('found', { count: found }) : null}
      </span>
      <button
        type="button"
        aria-label={t('close')}
        onClick={onClose}
        className="grid size-11 shrink-0 place-items-center text-soft hover:text-ink"
      >
        <X aria-hidden className="size-5" />
      </button>
    </search>
  );
}
