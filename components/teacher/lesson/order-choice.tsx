'use client';

import { clsx } from 'clsx';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskLesson } from '../../../server/protocol/desk-views.ts';
import { useWish } from '../use-wish.ts';

type Props = { order: DeskLesson['order']; onChange: (order: DeskLesson['order']) => Promise<unknown> };

/** Who is next (Q2): by ticket, or everybody's first question before anybody's second. */
export function OrderChoice({ order, onChange }: Props) {
  const t = useTranslations('teacher.lesson.order');
  const name = useId();
  const { shown, choose } = useWish(order, onChange);
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{t('label')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {(['fifo', 'fair'] as const).map((each) => (
          <label
            key={each}
            className={clsx(
              'flex cursor-pointer gap-3 rounded-control border px-4 py-3',
              each === shown ? 'border-accent bg-accent-wash' : 'border-edge bg-card hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={each === shown}
              onChange={() => void choose(each)}
              className="mt-1 size-4 accent-(--accent)"
            />
            <span>
              <span className="block font-semibold">{t(each)}</span>
              <span className="block text-soft text-sm">{t(`${each}Hint`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
