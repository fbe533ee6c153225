'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Brand } from '../ui/brand.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { JoinForm } from './join-form.tsx';

/** The frame around the form: what this is, and the choice of language. */
export function JoinFrame({ notice, children }: { notice?: ReactNode; children: ReactNode }) {
  const t = useTranslations('join');
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 pt-4 pb-8">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col justify-center py-8">
        <h1 className="mb-2 font-bold text-3xl">{t('title')}</h1>
        <p className="mb-6 text-soft leading-relaxed">{t('lead')}</p>
        {notice ? <div className="mb-5">{notice}</div> : null}
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <a href="/teacher" className="py-2 font-semibold text-accent underline underline-offset-4">
          {t('teacher')}
        </a>
        <ThemeSwitch />
      </footer>
    </div>
  );
}

export function JoinPage({ code }: { code: string }) {
  const router = useRouter();
  return (
    <JoinFrame>
      <JoinForm code={code} onJoined={(joined) => router.push(`/j/${joined}`)} />
    </JoinFrame>
  );
}
