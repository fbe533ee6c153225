'use client';

import { Megaphone, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ANNOUNCEMENT_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { IconButton } from '../icon-button.tsx';
import { WordsForm } from '../words-form.tsx';

/** A few words to everybody, on every student's screen and the projector, until taken back or the lesson ends. */
export function Announce() {
  const t = useTranslations('teacher.announce');
  const { run } = useDesk();
  const { id: lessonId, announcement } = useLesson();
  /** False: given up, and the focus goes back to the button. */
  const [writing, setWriting] = useState<boolean | null>(null);
  const announce = (text: string) => run('announce', { lessonId, text });

  if (writing) {
    return (
      <WordsForm
        className="basis-full"
        label={t('label')}
        hint={t('hint')}
        rows={2}
        maxLength={ANNOUNCEMENT_MAX_CHARACTERS}
        go={t('go')}
        small
        send={announce}
        onClose={() => setWriting(false)}
      />
    );
  }
  if (announcement === null) {
    return (
      <Button small autoFocus={writing === false} className="whitespace-nowrap" onClick={() => setWriting(true)}>
        <Megaphone aria-hidden className="size-4" />
        {t('new')}
      </Button>
    );
  }
  return (
    <div className="flex basis-full items-start gap-2 rounded-control border border-accent/40 bg-accent-wash px-3 py-2">
      <Megaphone aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 whitespace-pre-wrap text-[0.95rem] [overflow-wrap:anywhere]">
        <span className="sr-only">{t('shown')} </span>
        {announcement}
      </p>
      <IconButton label={t('takeBack')} Icon={X} onClick={() => void announce('')} />
    </div>
  );
}
