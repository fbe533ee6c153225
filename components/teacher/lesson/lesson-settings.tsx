'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { INSTRUCTIONS_MAX_CHARACTERS, TITLE_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskLesson } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';
import { Toggle } from '../toggle.tsx';
import { LessonRules } from './lesson-rules.tsx';
import { ModelList } from './model-list.tsx';
import { ModelSelect } from './model-select.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PinnedList } from './pinned-list.tsx';

type Props = { lesson: DeskLesson; open: boolean; onClose: () => void };

export function LessonSettings({ lesson, open, onClose }: Props) {
  const t = useTranslations('teacher.lesson');
  return (
    <Dialog open={open} title={t('settings')} onClose={onClose}>
      <SettingsForm lesson={lesson} onDone={onClose} />
    </Dialog>
  );
}

/** Order and merging take hold at once; the texts are saved together. */
function SettingsForm({ lesson, onDone }: { lesson: DeskLesson; onDone: () => void }) {
  const t = useTranslations('teacher.lesson');
  const { run, tell } = useDesk();
  const [title, setTitle] = useState(lesson.title);
  const [instructions, setInstructions] = useState(lesson.instructions);
  const [model, setModel] = useState(lesson.model);
  const [busy, setBusy] = useState(false);
  const lessonId = lesson.id;

  async function save() {
    setBusy(true);
    // Only what was changed here: another desk may have changed the rest meanwhile.
    const sent = await run('changeLesson', {
      lessonId,
      ...(title === lesson.title ? {} : { title }),
      ...(instructions === lesson.instructions ? {} : { instructions }),
      ...(model === lesson.model ? {} : { model }),
    });
    setBusy(false);
    if (!sent.ok) return;
    tell({ tone: 'good', text: t('saved') });
    onDone();
  }

  return (
    <div className="space-y-5">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('title')}
          data-autofocus
          maxLength={TITLE_MAX_CHARACTERS}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextArea
          label={t('instructions')}
          hint={t('instructionsHint')}
          rows={4}
          maxLength={INSTRUCTIONS_MAX_CHARACTERS}
          value={instructions}
          onChange={(event) => setInstructions(event.target.value)}
        />
        <ModelSelect value={model} onChange={setModel} />
        <Button kind="primary" type="submit" disabled={busy} className="w-full">
          {t('save')}
        </Button>
      </form>
      <hr className="border-line" />
      <OrderChoice order={lesson.order} onChange={(order) => run('changeLesson', { lessonId, order })} />
      <Toggle
        label={t('merging')}
        hint={t('mergingHint')}
        on={lesson.merging}
        onChange={(merging) => run('changeLesson', { lessonId, merging })}
      />
      <ModelList />
      <hr className="border-line" />
      <LessonRules lesson={lesson} />
      <hr className="border-line" />
      <PinnedList lesson={lesson} />
    </div>
  );
}
