'use client';

import { FlaskConical, Info, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useDesk } from './desk-context.ts';

const KNOWN = ['login', 'unpinned', 'no-setpriv', 'budget'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (warning: string): warning is Known => KNOWN.some((known) => known === warning);

/** What the teacher has to know of the way to Claude. The demo's note stays; the others can be put away. */
export function ProviderNotes() {
  const t = useTranslations('teacher.provider');
  const ui = useTranslations('ui');
  const { provider, rehearsal } = useDesk().view;
  const [away, setAway] = useState<readonly string[]>([]);
  const warnings = provider.warnings.filter(isKnown).filter((warning) => !away.includes(warning));
  // A rehearsal says itself that its answers are canned.
  if (rehearsal !== null || (provider.kind !== 'demo' && warnings.length === 0)) return null;
  return (
    <section aria-label={t('label')} className="space-y-3">
      {provider.kind === 'demo' ? (
        <div className="flex items-start gap-3 rounded-control border border-amber/50 bg-amber-wash px-4 py-2.5 text-[0.95rem]">
          <FlaskConical aria-hidden className="mt-0.5 size-5 shrink-0 text-amber" />
          <p>
            <strong>{t('demo')}</strong> {t('demoText')}
          </p>
        </div>
      ) : null}
      {warnings.map((warning) => (
        <div
          key={warning}
          className="flex items-start gap-3 rounded-control border border-line bg-card px-4 py-2 text-[0.95rem]"
        >
          <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-amber" />
          <p className="flex-1">{t(`warning.${warning}`)}</p>
          <button
            type="button"
            aria-label={ui('close')}
            onClick={() => setAway([...away, warning])}
            className="-my-1 grid size-9 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </section>
  );
}
