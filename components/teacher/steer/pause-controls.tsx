'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { EndPauses, OpenPauses } from './open-pauses.tsx';

const LENGTHS = [60, 300, null] as const;

/** Every pause that holds now, with its end; and how to start one by hand. */
export function PauseControls() {
  const t = useTranslations('teacher.steer');
  const { view, run } = useDesk();
  const byTeacher = view.pauses.some(({ kind }) => kind === 'teacher');
  return (
    <div className="space-y-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{t('pause')}</h2>
        {view.pauses.length > 0 ? <EndPauses className="-my-2" /> : null}
      </div>
      {view.pauses.length > 0 ? <OpenPauses /> : <p className="text-soft text-sm">{t('pauseHint')}</p>}
      {byTeacher ? null : (
        <div className="flex flex-wrap gap-2">
          {LENGTHS.map((seconds) => (
            <Button
              key={seconds}
              small
              className="flex-1 whitespace-nowrap"
              onClick={() => void run('startPause', { seconds })}
            >
              {seconds === null ? t('pauseOpen') : t('pauseMinutes', { minutes: seconds / 60 })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
