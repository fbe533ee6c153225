'use client';

import { clsx } from 'clsx';
import { Flag, Siren } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { FlagStrength } from '../../../server/protocol/flags.ts';

/** How strong a flag is: by its picture, its words and its colour. */
export function FlagSign({ strength, quiet = false }: { strength: FlagStrength; quiet?: boolean }) {
  const t = useTranslations('flags.strength');
  const urgent = strength === 'urgent';
  const Picture = urgent ? Siren : Flag;
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 items-center gap-1 rounded-full px-2 font-semibold text-xs/5',
        quiet ? 'bg-sunken text-soft' : urgent ? 'bg-red text-card' : 'bg-amber-wash text-amber',
      )}
    >
      <Picture aria-hidden className="size-3.5" />
      {t(strength)}
    </span>
  );
}
