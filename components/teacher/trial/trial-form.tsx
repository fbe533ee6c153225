'use client';

import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { QUESTION_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../text-area.tsx';

type Props = { ready: boolean; failure: string | null; ask: (text: string) => Promise<void> };

export function TrialForm({ ready, failure, ask }: Props) {
  const t = useTranslations('rehearsal.try');
  const [text, setText] = useState(t('example'));
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void ask(text).finally(() => setBusy(false));
      }}
    >
      <TextArea
        label={t('label')}
        rows={3}
        required
        data-autofocus
        maxLength={QUESTION_MAX_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="alert" className="font-medium text-red text-sm empty:hidden">
        {failure}
      </p>
      <Button kind="primary" type="submit" disabled={!ready || busy || text.trim() === ''}>
        <Send aria-hidden className="size-4" />
        {t(ready || failure !== null ? 'go' : 'connecting')}
      </Button>
    </form>
  );
}
