'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuotaName } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { useSendSentence } from '../use-send-sentence.ts';

type Props = { quota: QuotaName; value: number | null; onClose: () => void };

/** The limit itself, until it is changed again. */
export function QuotaForm({ quota, value, onClose }: Props) {
  const t = useTranslations('quotas');
  const { run } = useDesk();
  const sentence = useSendSentence();
  const [failure, setFailure] = useState<string | null>(null);
  const { id: lessonId } = useLesson();
  const [typed, setTyped] = useState(value === null ? '' : String(value));

  async function save() {
    const wanted = typed.trim() === '' ? null : Number(typed);
    const sent = await run('setQuota', { quota, lessonId, value: wanted });
    if (sent.ok) onClose();
    else setFailure(sentence(sent.failure));
  }

  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('value')}
        hint={t('valueHint')}
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        data-autofocus
        failure={failure}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="primary" type="submit">
        {t('save')}
      </Button>
    </form>
  );
}
