'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'use-intl/react';
import { LANGUAGE_COOKIE, LANGUAGES, type Language } from '../../server/protocol/bounds.ts';
import { remember } from './remember.ts';

const OWN_NAME: Record<Language, { short: string; long: string }> = {
  'zh-TW': { short: '中', long: '正體中文' },
  en: { short: 'EN', long: 'English' },
};

/** Changes the language in place: what was typed stays. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations('ui');
  const current = useLocale();
  const router = useRouter();

  function choose(language: Language) {
    remember(LANGUAGE_COOKIE, language);
    router.refresh();
  }

  return (
    <fieldset className={clsx('flex rounded-full border border-line bg-card p-0.5', className)}>
      <legend className="sr-only">{t('language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={OWN_NAME[language].long}
          onClick={() => choose(language)}
          className={clsx(
            'min-h-9 min-w-9 rounded-full px-2.5 font-semibold text-sm',
            language === current ? 'bg-accent text-on-accent' : 'text-soft hover:text-ink',
          )}
        >
          {OWN_NAME[language].short}
        </button>
      ))}
    </fieldset>
  );
}
