'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { copyText } from './copy.ts';

const SHOWN_MS = 2500;

type Props = { text: string; label: string; className?: string };

/** Copies `text` and says whether it worked. */
export function CopyButton({ text, label, className }: Props) {
  const t = useTranslations('ui');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const Sign = outcome === 'copied' ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => void copyText(text).then((worked) => setOutcome(worked ? 'copied' : 'copyFailed'))}
      className={
        className ??
        'inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2.5 font-semibold text-soft text-sm hover:bg-sunken hover:text-ink'
      }
    >
      <Sign aria-hidden className="size-4" />
      <span aria-live="polite">{outcome ? t(outcome) : label}</span>
    </button>
  );
}
