'use client';

import { Pin, PinOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLesson } from '../desk-context.ts';

/** Pins an answered question for the whole class, and takes the pin out. */
export function PinAction({ question }: { question: DeskQuestion }) {
  const t = useTranslations('teacher.pin');
  const { run, tell } = useDesk();
  const { id: lessonId, pinned } = useLesson();
  const isPinned = pinned.some(({ id }) => id === question.id);

  async function pin(on: boolean) {
    const sent = await run('pinAnswer', { lessonId, questionId: question.id, on });
    if (sent.ok && on) tell({ tone: 'good', text: t('pinned') });
  }

  return (
    <Button onClick={() => void pin(!isPinned)}>
      {isPinned ? <PinOff aria-hidden className="size-4" /> : <Pin aria-hidden className="size-4" />}
      {t(isPinned ? 'unpin' : 'pin')}
    </Button>
  );
}
