'use client';

import { PinOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskLesson } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';

/** What is pinned in this lesson, also what it has taken over from an earlier one. */
export function PinnedList({ lesson }: { lesson: DeskLesson }) {
  const t = useTranslations('teacher.pin');
  const { run } = useDesk();
  return (
    <section aria-label={t('list')} className="space-y-1.5">
      <h3 className="font-semibold">{t('list')}</h3>
      {lesson.pinned.length === 0 ? <p className="text-soft text-sm">{t('none')}</p> : null}
      <ul className="divide-y divide-line">
        {lesson.pinned.map(({ id, question }) => (
          <li key={id} className="flex items-center gap-2 py-1">
            <p className="min-w-0 flex-1 truncate">
              <bdi>{question}</bdi>
            </p>
            <button
              type="button"
              aria-label={t('unpinOf', { question })}
              onClick={() => void run('pinAnswer', { lessonId: lesson.id, questionId: id, on: false })}
              className="grid size-10 shrink-0 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
            >
              <PinOff aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
