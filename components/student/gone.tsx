'use client';

import { useTranslations } from 'use-intl/react';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { StudentView } from '../../server/protocol/views.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { Unsent } from './unsent.tsx';

type Props = { failure: CommandFailure; view: StudentView | null; onRetry: () => void };

function titleOf({ code }: CommandFailure): 'removedTitle' | 'turnedAwayTitle' | 'closedTitle' {
  if (code === 'turned-away') return 'turnedAwayTitle';
  return code === 'removed' ? 'removedTitle' : 'closedTitle';
}

/** The lesson is closed to this student. What was written and not sent can still be taken along. */
export function Gone({ failure, view, onRetry }: Props) {
  const t = useTranslations('student.gone');
  const sentence = useSentence();

  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 pt-4 pb-8">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col justify-center gap-4 py-8">
        <h1 className="font-bold text-2xl">{t(titleOf(failure))}</h1>
        <p role="alert" className="text-lg leading-relaxed">
          {sentence(failure)}
        </p>
        {view ? <Unsent studentId={view.me.id} /> : null}
        <div className="flex flex-wrap gap-3 pt-2">
          <Button kind="primary" onClick={onRetry}>
            {t('again')}
          </Button>
          <a href="/" className="inline-flex min-h-11 items-center rounded-control px-4 font-semibold text-accent">
            {t('home')}
          </a>
        </div>
      </main>
    </div>
  );
}
