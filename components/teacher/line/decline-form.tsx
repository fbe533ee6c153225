'use client';

import { useTranslations } from 'use-intl/react';
import { REASON_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';
import { WordsForm } from '../words-form.tsx';

const READY = ['asked', 'topic', 'rewrite', 'think'] as const;

type Props = {
  question: DeskQuestion;
  /** It is on its way. */
  onSend?: () => void;
  onClose: () => void;
};

/** The reason is read by the student; a ready sentence is one press away. */
export function DeclineForm({ question, onSend, onClose }: Props) {
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
      send={(reason) => {
        onSend?.();
        return run('decline', { questionId: question.id, reason });
      }}
      onClose={onClose}
    />
  );
}
