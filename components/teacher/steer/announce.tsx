'use client';

import { Megaphone, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ANNOUNCEMENT_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { IconButton } from '../icon-button.tsx';
import { TextArea } from '../text-area.tsx';

/** A few words to everybody, on every student's screen and the projector, until taken back or the lesson ends. */
export function Announce() {
  const t = useTranslations('teacher.announce');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const { id: lessonId, announcement } = useLesson();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');

  async function announce(words: string) {
    const sent = await run('announce', { lessonId, text: words });
    if (!sent.ok) return;
    setWriting(false);
    setText('');
  }

  if (writing) {
    return (
      <form
        className="basis-full space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          void announce(text);
        }}
      >
        <TextArea
          label={t('label')}
          hint={t('hint')}
          rows={2}
          autoFocus
          required
          maxLength={ANNOUNCEMENT_MAX_CHARACTERS}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex gap-2">
          <Button kind="primary" small type="submit" disabled={text.trim() === ''}>
            {t('go')}
          </Button>
          <Button small onClick={() => setWriting(false)}>
            {ui('cancel')}
          </Button>
        </div>
      </form>
    );
  }
  if (announcement === null) {
    return (
      <Button small className="whitespace-nowrap" onClick={() => setWriting(true)}>
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
