'use client';

import { MonitorOff, MonitorUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { TurnPages } from '../turn-pages.tsx';
import { PinAction } from './pin-action.tsx';

/** Sends an answered question to the projector, with or without the name, and takes it down. */
export function SpotlightActions({ question }: { question: DeskQuestion }) {
  const t = useTranslations('teacher.spotlight');
  const { run } = useDesk();
  const { id: lessonId, spotlight, state } = useLesson();
  const shown = spotlight === question.id;
  const show = (questionId: string | null, named: boolean) => void run('spotlight', { lessonId, questionId, named });
  return (
    <footer className="flex flex-wrap gap-2 border-line border-t bg-paper px-5 py-4">
      {state === 'ended' ? null : shown ? (
        <>
          <Button onClick={() => show(null, false)}>
            <MonitorOff aria-hidden className="size-4" />
            {t('takeDown')}
          </Button>
          <TurnPages />
        </>
      ) : (
        <>
          <Button kind="primary" onClick={() => show(question.id, false)}>
            <MonitorUp aria-hidden className="size-4" />
            {t('show')}
          </Button>
          <Button onClick={() => show(question.id, true)}>{t('showNamed')}</Button>
        </>
      )}
      <PinAction question={question} />
    </footer>
  );
}
