import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';

/** The quiet page of the door: one thing in its middle. */
export function AccountPage({ children }: { children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-5">
      <header className="flex items-center justify-between gap-3">
        <span className="font-bold text-lg">{t('product')}</span>
        <div className="flex gap-2">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="flex flex-1 flex-col justify-center py-10">{children}</main>
    </div>
  );
}
