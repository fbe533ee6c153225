'use client';

import { Expand, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import type { Keys } from './use-screen-keys.ts';

const BUTTON = 'grid size-10 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink';

/** For whoever stands at the computer: quiet until the mouse or the keyboard comes. */
export function ScreenKeys({ keys }: { keys: Keys }) {
  const t = useTranslations('projector');
  return (
    <div className="projector-keys" title={t('keys')}>
      <LanguageSwitch />
      <ThemeSwitch />
      <button type="button" aria-label={t('blank')} aria-keyshortcuts="B" onClick={keys.toggleBlank} className={BUTTON}>
        <EyeOff aria-hidden className="size-5" />
      </button>
      {keys.toggleFull ? (
        <button type="button" aria-label={t('full')} aria-keyshortcuts="F" onClick={keys.toggleFull} className={BUTTON}>
          <Expand aria-hidden className="size-5" />
        </button>
      ) : null}
    </div>
  );
}
