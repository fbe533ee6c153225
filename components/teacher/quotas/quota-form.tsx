'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuotaName } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk, useLesson } from '../desk-context.ts';

type Props = { quota: QuotaName; value: number | null; onRaise: () => void; onClose: () => void };

/** The limit itself, until it is changed again. */
export function QuotaForm({ quota, value, onRaise, onClose }: Props) {
  const t = useTranslations('quotas');
  const { run } = useDesk();
  const { id: lessonId } = useLesson();
  const [typed, setTyped] = useState(value === null ? '' : String(value));

  async function save() {
    const wanted = typed.trim() === '' ? null : Number(typed);
    const sent = await run('setQuota', { quota, lessonId, value: wanted });
    if (sent.ok) onClose();
  }

  return (
    <form
      className="space-y-2 rounded-control bg-sunken p-3"
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
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" small type="submit">
          {t('save')}
        </Button>
        {value === null ? null : (
          <Button small onClick={onRaise}>
            {t('raise')}
          </Button>
        )}
      </div>
    </form>
  );
}
