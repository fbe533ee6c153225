'use client';

import { useTranslations } from 'use-intl/react';
import { Panel } from '../panel.tsx';
import { LessonForm } from './lesson-form.tsx';

/** The desk before its first lesson. */
export function FirstLesson() {
  const t = useTranslations('teacher.lesson');
  return (
    <main className="mx-auto grid w-full max-w-xl flex-1 content-center">
      <Panel className="p-6">
        <h2 className="mb-1 font-bold text-2xl">{t('first')}</h2>
        <p className="mb-5 text-soft">{t('newLead')}</p>
        <LessonForm />
      </Panel>
    </main>
  );
}
