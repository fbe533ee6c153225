'use client';

import { useTranslations } from 'use-intl/react';
import { CopyButton } from '../ui/copy-button.tsx';
import { readKept } from './kept.ts';
import { readLetter } from './outbox.ts';

/** What a student had written and not sent, to be taken along. Nothing, where there is none. */
export function Unsent({ studentId }: { studentId: string }) {
  const t = useTranslations('student.gone');
  const ui = useTranslations('ui');
  const text = [readLetter(readKept(studentId, 'outbox'))?.text, readKept(studentId, 'draft')]
    .filter(Boolean)
    .join('\n\n');
  if (text === '') return null;
  return (
    <section className="space-y-2 rounded-card border border-line bg-card p-4">
      <p className="text-soft text-sm">{t('unsent')}</p>
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
      <CopyButton text={text} label={ui('copy')} />
    </section>
  );
}
