'use client';

import { useTranslations } from 'use-intl/react';
import { useDesk } from '../desk-context.ts';
import { Panel } from '../panel.tsx';
import { LessonForm } from './lesson-form.tsx';

/** The desk while no lesson is on it. */
export function FirstLesson() {
  const t = useTranslations('teacher.lesson');
  const { lessons } = useDesk().view;
  return (
    <main className="mx-auto grid w-full max-w-xl flex-1 content-center">
      <Panel className="p-6">
        <h2 className="mb-1 font-bold text-2xl">{t(lessons.length === 0 ? 'first' : 'new')}</h2>
        <p className="mb-5 text-soft">{t('newLead')}</p>
        <LessonForm />
      </Panel>
    </main>
  );
}
