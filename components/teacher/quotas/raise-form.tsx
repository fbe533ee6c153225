'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuotaName } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { useSendSentence } from '../use-send-sentence.ts';

const ENDS = ['lesson', 'hour', 'today'] as const;
type End = (typeof ENDS)[number];

type Props = { quota: QuotaName; value: number; onClose: () => void };

/** A higher limit for a while; it falls back by itself. */
export function RaiseForm({ quota, value, onClose }: Props) {
  const t = useTranslations('quotas');
  const { run } = useDesk();
  const sentence = useSendSentence();
  const [failure, setFailure] = useState<string | null>(null);
  const { id: lessonId, state } = useLesson();
  const ends = ENDS.filter((end) => end !== 'lesson' || state === 'open');
  const [typed, setTyped] = useState(String(value * 2));
  const [until, setUntil] = useState<End>(ends[0] ?? 'hour');

  async function raise() {
    const sent = await run('raiseQuota', { quota, lessonId, value: Number(typed), until });
    if (sent.ok) onClose();
    else setFailure(sentence(sent.failure));
  }

  return (
    <form
      className="space-y-3 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <h3 className="font-bold">{t('raise')}</h3>
      <Field
        label={t('raiseTo')}
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        required
        failure={failure}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <fieldset>
        <legend className="font-semibold">{t('until')}</legend>
        {ends.map((end) => (
          <label key={end} className="flex min-h-9 items-center gap-2.5">
            <input
              type="radio"
              name={`${quota}-until`}
              className="size-4 accent-accent"
              checked={until === end}
              onChange={() => setUntil(end)}
            />
            {t(`end.${end}`)}
          </label>
        ))}
      </fieldset>
      <Button type="submit">{t('raiseGo')}</Button>
    </form>
  );
}
