import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';

/** Approves questions as they stand on this desk: one that was edited meanwhile is not approved by it. */
export function useApproving() {
  const t = useTranslations('teacher.approve');
  const { run, tell } = useDesk();
  return async (questions: readonly DeskQuestion[]): Promise<void> => {
    if (questions.length === 0) return;
    const seen = questions.map(({ id, editedAt }) => ({ questionId: id, editedAt }));
    const sent = await run('approveQuestions', { questions: seen });
    if (!sent.ok) return;
    const { approved, edited, gone } = sent.value;
    if (edited + gone > 0) tell({ tone: 'trouble', text: t('partlyDone', { approved, edited, gone }) });
    else if (approved > 1) tell({ tone: 'good', text: t('allDone', { count: approved }) });
  };
}
