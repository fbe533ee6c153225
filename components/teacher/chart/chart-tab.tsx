'use client';

import { useTranslations } from 'use-intl/react';
import { LessonChart } from '../../timeline/lesson-chart.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { RefusalsPanel } from '../record/refusals-panel.tsx';
import { EndPauses, OpenPauses } from '../steer/open-pauses.tsx';

/** How the lesson goes: what holds it now, the chart over it, and every refusal. */
export function ChartTab() {
  const t = useTranslations('chart');
  const { pauses } = useDesk().view;
  return (
    <div className="space-y-4 px-2 py-2">
      {pauses.length === 0 ? null : (
        <section aria-label={t('pauses')} className="flex items-center gap-2">
          <div className="min-w-0 flex-1">
            <OpenPauses />
          </div>
          <EndPauses className="shrink-0" />
        </section>
      )}
      <LessonChart lessonId={useLesson().id} heights="compact" />
      <section>
        <h2 className="mb-1 font-bold text-lg">{t('log.title')}</h2>
        <RefusalsPanel />
      </section>
    </div>
  );
}
