'use client';

import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonSummary } from '../../../server/protocol/desk-views.ts';

type Props = {
  lessons: readonly LessonSummary[];
  value: string;
  onChange: (lesson: LessonSummary | null) => void;
};

/** Any earlier lesson serves as a template: its texts, and its settings. */
export function LikeSelect({ lessons, value, onChange }: Props) {
  const t = useTranslations('teacher.lesson');
  const format = useFormatter();
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {t('like')}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(lessons.find((lesson) => lesson.id === event.target.value) ?? null)}
        className="block min-h-11 w-full rounded-control border border-edge bg-card px-3 text-ink"
      >
        <option value="">{t('likeNone')}</option>
        {lessons.map((lesson) => (
          <option key={lesson.id} value={lesson.id}>
            {lesson.title || t('untitled')} · {format.dateTime(lesson.openedAt, { month: 'short', day: 'numeric' })}
          </option>
        ))}
      </select>
    </div>
  );
}
