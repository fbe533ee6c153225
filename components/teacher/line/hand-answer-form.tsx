'use client';

import { useTranslations } from 'use-intl/react';
import { HAND_ANSWER_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { useDesk } from '../desk-context.ts';
import { WordsForm } from '../words-form.tsx';

export function HandAnswerForm({ question, onClose }: { question: DeskQuestion; onClose: () => void }) {
  const t = useTranslations('teacher.action');
  const { run } = useDesk();
  return (
    <WordsForm
      label={t('handLabel')}
      hint={t('handHint')}
      rows={6}
      maxLength={HAND_ANSWER_MAX_CHARACTERS}
      go={t('handGo')}
      send={(text) => run('answerByHand', { questionId: question.id, text })}
      onClose={onClose}
    />
  );
}
