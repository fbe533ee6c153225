'use client';

import { MonitorUp, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useDesk, useLesson } from '../desk-context.ts';
import { IconButton } from '../icon-button.tsx';
import { TurnPages } from '../turn-pages.tsx';

/** What the room looks at just now: its pages are turned and it is taken down from here, whatever else is open. */
export function OnProjector() {
  const t = useTranslations('teacher.spotlight');
  const { view, run } = useDesk();
  const { id: lessonId, spotlight } = useLesson();
  if (spotlight === null) return null;
  const ticket = view.questions[spotlight]?.ticket;
  return (
    <section
      aria-label={t('shown')}
      className="flex basis-full items-center gap-1 rounded-control border border-accent/40 bg-accent-wash py-1 pr-2 pl-3"
    >
      <MonitorUp aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 truncate pl-1 text-[0.95rem]">
        {ticket === undefined ? t('shown') : t('shownTicket', { ticket })}
      </p>
      <TurnPages />
      <IconButton
        label={t('takeDown')}
        Icon={X}
        onClick={() => void run('spotlight', { lessonId, questionId: null, named: false })}
      />
    </section>
  );
}
