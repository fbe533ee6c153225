'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { leaveLessons } from '../join/join-lesson.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { forgetAll } from './kept.ts';

type Props = { open: boolean; onClose: () => void };

/** On a shared computer the next one starts with nothing of the one before. */
export function LeaveDialog({ open, onClose }: Props) {
  const t = useTranslations('student.leave');
  const join = useTranslations('join');
  const [state, setState] = useState<'asking' | 'leaving' | 'failed'>('asking');

  async function leave() {
    setState('leaving');
    if (!(await leaveLessons())) return setState('failed');
    forgetAll();
    window.location.assign('/');
  }

  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <p className="leading-relaxed">{t('text')}</p>
      {state === 'failed' ? (
        <Banner tone="trouble" role="alert" className="mt-3">
          {join('offline')}
        </Banner>
      ) : null}
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('stay')}</Button>
        <Button kind="danger" disabled={state === 'leaving'} onClick={() => void leave()}>
          {t('go')}
        </Button>
      </div>
    </Dialog>
  );
}
