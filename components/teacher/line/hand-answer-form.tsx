'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { HAND_ANSWER_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';

export function HandAnswerForm({ question, onClose }: { question: DeskQuestion; onClose: () => void }) {
  const t = useTranslations('teacher.action');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function answer() {
    setBusy(true);
    const sent = await run('answerByHand', { questionId: question.id, text });
    setBusy(false);
    if (sent.ok) onClose();
  }

  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <TextArea
        label={t('handLabel')}
        hint={t('handHint')}
        rows={6}
        required
        autoFocus
        maxLength={HAND_ANSWER_MAX_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2">
        <Button kind="primary" type="submit" disabled={busy || text.trim() === ''}>
          {t('handGo')}
        </Button>
        <Button onClick={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}
