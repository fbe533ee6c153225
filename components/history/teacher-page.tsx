'use client';

import { RefreshCw } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Reading } from '../connection/use-fetched.ts';
import { SignIn } from '../teacher/account/sign-in.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import './history.css';

type TeacherPlace = 'history' | 'use' | 'readiness' | 'rehearsal';

const PLACES: Record<TeacherPlace, string> = {
  history: '/teacher/history',
  use: '/teacher/use',
  readiness: '/teacher/readiness',
  rehearsal: '/teacher/rehearsal',
};
const TAB = 'inline-flex min-h-11 items-center rounded-control px-4 font-semibold';

type Props<Value> = {
  place: TeacherPlace;
  /** What the page cannot do without: until it is there, the page is empty; without a sign-in it is the door. */
  reading: Reading<Value>;
  children: (value: Value) => ReactNode;
};

/** A page of the teacher beside the desk: its head, and the door where nobody is signed in. */
export function TeacherPage<Value>({ place, reading, children }: Props<Value>) {
  const t = useTranslations('history');
  const use = useTranslations('use');
  const ui = useTranslations('ui');
  const sentence = useSentence();
  const { value, failure } = reading;
  if (failure?.code === 'not-signed-in') return <SignIn onSignedIn={reading.again} />;
  const words = { history: t('title'), use: use('title'), readiness: t('checkUp'), rehearsal: t('rehearsal') };
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col gap-4 px-4 pt-3 pb-10 print:p-0">
      <header className="no-print flex flex-wrap items-center gap-2">
        <nav aria-label={t('menu')} className="flex flex-wrap gap-1">
          <Link href="/teacher" className={`${TAB} text-accent hover:bg-accent-wash`}>
            {t('toDesk')}
          </Link>
          {(['history', 'use', 'readiness', 'rehearsal'] as const).map((each) => (
            <Link
              key={each}
              href={PLACES[each]}
              aria-current={each === place ? 'page' : undefined}
              className={`${TAB} ${each === place ? 'bg-accent-wash text-accent-strong' : 'text-soft hover:bg-sunken hover:text-ink'}`}
            >
              {words[each]}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex gap-2">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      {failure === null ? null : (
        <Banner
          role="alert"
          tone="trouble"
          icon={RefreshCw}
          title={sentence(failure)}
          actions={<Button onClick={reading.again}>{ui('retry')}</Button>}
        />
      )}
      {value !== null ? (
        children(value)
      ) : failure === null ? (
        <p role="status" className="py-16 text-center text-soft">
          {ui('loading')}
        </p>
      ) : null}
    </div>
  );
}
