'use client';

import { clsx } from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { remember } from './remember.ts';
import { isTheme, THEME_COOKIE, type Theme } from './theme.ts';

const CHOICES = [
  { value: null, word: 'auto', Icon: Monitor },
  { value: 'light', word: 'light', Icon: Sun },
  { value: 'dark', word: 'dark', Icon: Moon },
] as const;

export function ThemeSwitch({ className }: { className?: string }) {
  const t = useTranslations('ui.theme');
  const [current, setCurrent] = useState<Theme | null>(null);

  useEffect(() => {
    const shown = document.documentElement.dataset.theme;
    setCurrent(isTheme(shown) ? shown : null);
  }, []);

  function choose(theme: Theme | null) {
    remember(THEME_COOKIE, theme ?? '');
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    setCurrent(theme);
  }

  return (
    <fieldset className={clsx('flex rounded-full border border-line bg-card p-0.5', className)}>
      <legend className="sr-only">{t('label')}</legend>
      {CHOICES.map(({ value, word, Icon }) => (
        <button
          key={word}
          type="button"
          aria-pressed={value === current}
          aria-label={t(word)}
          title={t(word)}
          onClick={() => choose(value)}
          className={clsx(
            'grid size-9 place-items-center rounded-full',
            value === current ? 'bg-accent text-on-accent' : 'text-soft hover:text-ink',
          )}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      ))}
    </fieldset>
  );
}
