'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskLesson } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';

/** Ends the lesson after a second look at what that means for those who wait; or opens it again. */
export function EndLesson({ lesson, onDone }: { lesson: DeskLesson; onDone: () => void }) {
  const t = useTranslations('teacher.lesson');
  const ui = useTranslations('ui');
  const { run, view } = useDesk();
  const [sure, setSure] = useState(false);
  const command = lesson.state === 'open' ? 'endLesson' : 'reopenLesson';

  async function go() {
    const sent = await run(command, { lessonId: lesson.id });
    if (sent.ok) onDone();
  }

  if (lesson.state === 'ended') {
    return (
      <Button onClick={() => void go()} className="w-full">
        {t('reopen')}
      </Button>
    );
  }
  if (!sure) {
    return (
      <Button kind="danger" onClick={() => setSure(true)} className="w-full">
        {t('end')}
      </Button>
    );
  }
  return (
    <div role="alert" className="space-y-3 rounded-control border border-red/40 bg-red-wash px-4 py-3">
      <p className="font-semibold">{t('endSure')}</p>
      <p className="text-[0.95rem]">{t('endText', { waiting: view.line.waiting })}</p>
      <div className="flex gap-2">
        <Button kind="danger" autoFocus onClick={() => void go()}>
          {t('end')}
        </Button>
        <Button onClick={() => setSure(false)}>{ui('cancel')}</Button>
      </div>
    </div>
  );
}
