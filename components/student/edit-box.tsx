'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuestionView } from '../../server/protocol/views.ts';
import type { Send, SendFailure } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useSentence } from '../ui/use-sentence.ts';

type Props = {
  question: QuestionView;
  send: Send;
  /** Takes the text when it came too late for this question. */
  onText: (text: string) => void;
  onClose: () => void;
};

/** Changes a question that still waits; its ticket and place stay. */
export function EditBox({ question, send, onText, onClose }: Props) {
  const t = useTranslations('student.edit');
  const ui = useTranslations('ui');
  const sentence = useSentence();
  const [text, setText] = useState(question.text);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SendFailure | null>(null);

  async function save() {
    setSaving(true);
    setFailure(null);
    const outcome = await send('edit', { questionId: question.id, text });
    setSaving(false);
    if (outcome.ok) return onClose();
    setFailure(outcome.failure);
    if (outcome.failure.code === 'no-longer-waiting') {
      onText(text);
      onClose();
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="space-y-3 rounded-card border border-accent bg-card p-3"
    >
      <textarea
        aria-label={t('label')}
        value={text}
        rows={3}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the writer has just asked for it
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
        className="block max-h-60 w-full resize-none rounded-lg border border-edge bg-paper px-3 py-2 leading-relaxed [field-sizing:content]"
      />
      {failure ? (
        <Banner tone="trouble" role="alert">
          {sentence(failure)}
        </Banner>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button small onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button small kind="primary" type="submit" disabled={saving}>
          {saving ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}
