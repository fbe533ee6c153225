'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { PauseEnd } from '../standing-words.tsx';

/** Every pause that holds now, with its end. */
export function OpenPauses() {
  const t = useTranslations('teacher.steer');
  const name = useTranslations('pause.name');
  return (
    <ul className="space-y-1 text-sm">
      {useDesk().view.pauses.map((pause) => (
        <li key={pause.kind} className="flex justify-between gap-3 rounded-lg bg-amber-wash px-3 py-1.5">
          <span className="font-semibold">{pause.kind === 'teacher' ? t('byYou') : name(pause.kind)}</span>
          <span>
            <PauseEnd pause={pause} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Ends them all. */
export function EndPauses({ className }: { className?: string }) {
  const t = useTranslations('teacher.steer');
  const { run } = useDesk();
  return (
    <Button kind="quiet" small {...(className ? { className } : {})} onClick={() => void run('endPauses', {})}>
      {t('endAll')}
    </Button>
  );
}
