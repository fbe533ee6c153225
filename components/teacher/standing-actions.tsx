'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { useDesk, useLesson } from './desk-context.ts';
import type { Standing } from './standing.ts';

/** The one thing that changes how the lesson stands now. */
export function StandingActions({ standing }: { standing: Standing }) {
  const t = useTranslations('teacher.standing');
  const { run } = useDesk();
  const { id: lessonId } = useLesson();
  switch (standing.state) {
    case 'paused':
      return standing.pause.kind === 'store' ? null : (
        <Button kind="primary" onClick={() => void run('endPauses', {})}>
          {t(standing.pause.kind === 'teacher' ? 'goOn' : 'endNow')}
        </Button>
      );
    case 'dispatch-off':
      return (
        <Button kind="primary" onClick={() => void run('setDispatch', { lessonId, on: true })}>
          {t('goOn')}
        </Button>
      );
    case 'intake-off':
      return <Button onClick={() => void run('setIntake', { lessonId, on: true })}>{t('takeAgain')}</Button>;
    case 'ended':
      return <Button onClick={() => void run('reopenLesson', { lessonId })}>{t('reopen')}</Button>;
    case 'idle':
    case 'running':
    case 'approval':
      return null;
  }
}
