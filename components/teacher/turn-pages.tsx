'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useDesk, useLesson } from './desk-context.ts';
import { IconButton } from './icon-button.tsx';

/** Turns the pages of what is on the projector; how many there are is seen there. */
export function TurnPages() {
  const t = useTranslations('teacher.spotlight');
  const { run } = useDesk();
  const { id: lessonId } = useLesson();
  const turn = (by: 1 | -1) => void run('turnSpotlight', { lessonId, by });
  return (
    <>
      <IconButton label={t('back')} Icon={ChevronLeft} onClick={() => turn(-1)} />
      <IconButton label={t('on')} Icon={ChevronRight} onClick={() => turn(1)} />
    </>
  );
}
