'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';
import type { Letter } from './outbox.ts';

type Props = { topic: Letter['topic']; onChange: (topic: Letter['topic']) => void };

/** Whether Claude shall see what was said before. */
export function TopicChoice({ topic, onChange }: Props) {
  const t = useTranslations('student.ask');
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t('topic')}</legend>
      {(['same', 'new'] as const).map((choice) => (
        <label
          key={choice}
          title={t(`${choice}Hint`)}
          className={clsx(
            'flex min-h-9 cursor-pointer items-center rounded-full border px-3.5 font-semibold text-sm has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
            topic === choice ? 'border-accent bg-accent-wash text-accent' : 'border-line text-soft hover:text-ink',
          )}
        >
          <input
            type="radio"
            name="topic"
            value={choice}
            checked={topic === choice}
            onChange={() => onChange(choice)}
            className="sr-only"
          />
          {t(choice)}
        </label>
      ))}
      <span className="text-soft text-sm max-[30rem]:hidden">{t(`${topic}Hint`)}</span>
    </fieldset>
  );
}
