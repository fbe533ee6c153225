'use client';

import { useTranslations } from 'use-intl/react';
import { REASON_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { useDesk } from '../desk-context.ts';
import { WordsForm } from '../words-form.tsx';

const READY = ['asked', 'topic', 'rewrite', 'think'] as const;

/** The reason is read by the student; a ready sentence is one press away. */
export function DeclineForm({ question, onClose }: { question: DeskQuestion; onClose: () => void }) {
  const t = useTranslations('teacher.action');
  const { run } = useDesk();
  return (
    <WordsForm
      label={t('reason')}
      hint={t('reasonHint')}
      rows={2}
      maxLength={REASON_MAX_CHARACTERS}
      go={t('declineGo')}
      optional
      ready={READY.map((each) => t(`ready.${each}`))}
      send={(reason) => run('decline', { questionId: question.id, reason })}
      onClose={onClose}
    />
  );
}
