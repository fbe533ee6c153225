'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk } from '../desk-context.ts';

type Props = { lessonId: string; open: boolean; onClose: () => void };

/** Ends the lesson, after a look at what that means for those who still wait. */
export function EndLesson({ lessonId, open, onClose }: Props) {
  const t = useTranslations('teacher.lesson');
  const ui = useTranslations('ui');
  const { run, view } = useDesk();
  const [busy, setBusy] = useState(false);

  async function end() {
    setBusy(true);
    const sent = await run('endLesson', { lessonId });
    setBusy(false);
    if (sent.ok) onClose();
  }

  return (
    <Dialog open={open} title={t('endSure')} onClose={onClose}>
      <p>{t('endText', { waiting: view.line.waiting })}</p>
      <div className="mt-5 flex gap-2">
        <Button kind="danger" disabled={busy} onClick={() => void end()}>
          {t('end')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {ui('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
