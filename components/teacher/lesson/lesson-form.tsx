'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { INSTRUCTIONS_MAX_CHARACTERS, TITLE_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';
import { LikeSelect } from './like-select.tsx';

/** Opens a lesson and puts it on the desk. The title may stay empty. */
export function LessonForm({ onOpened }: { onOpened?: () => void }) {
  const t = useTranslations('teacher.lesson');
  const { run, view } = useDesk();
  /** An earlier lesson whose settings the new one takes over. */
  const [like, setLike] = useState('');
  const [title, setTitle] = useState('');
  const [instructions, setInstructions] = useState('');
  const [busy, setBusy] = useState(false);

  async function open() {
    setBusy(true);
    const opened = await run('openLesson', { title, instructions, ...(like === '' ? {} : { like }) });
    setBusy(false);
    if (!opened.ok) return;
    onOpened?.();
    await run('watch', { lessonId: opened.value.lessonId });
  }

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {view.lessons.length > 0 ? (
        <LikeSelect
          lessons={view.lessons}
          value={like}
          onChange={(lesson) => {
            setLike(lesson?.id ?? '');
            setTitle(lesson?.title ?? '');
            setInstructions(lesson?.instructions ?? '');
          }}
        />
      ) : null}
      <Field
        label={t('title')}
        placeholder={t('titleExample')}
        maxLength={TITLE_MAX_CHARACTERS}
        autoFocus
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('instructions')}
        hint={t('instructionsHint')}
        placeholder={t('instructionsExample')}
        rows={4}
        maxLength={INSTRUCTIONS_MAX_CHARACTERS}
        value={instructions}
        onChange={(event) => setInstructions(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={busy} className="w-full">
        {t('openGo')}
      </Button>
    </form>
  );
}
