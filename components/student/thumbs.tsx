'use client';

import { clsx } from 'clsx';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { QuestionView } from '../../server/protocol/views.ts';

type Thumb = QuestionView['thumb'];
type Props = { thumb: Thumb; onRate: (thumb: Thumb) => void };

/** Did the answer help? Pressed again, it is taken back. */
export function Thumbs({ thumb, onRate }: Props) {
  const t = useTranslations('student.help');
  return (
    <div className="flex">
      {(['up', 'down'] as const).map((each) => {
        const Icon = each === 'up' ? ThumbsUp : ThumbsDown;
        return (
          <button
            key={each}
            type="button"
            aria-label={t(each)}
            aria-pressed={thumb === each}
            onClick={() => onRate(thumb === each ? null : each)}
            className={clsx(
              'grid size-9 place-items-center rounded-lg hover:bg-sunken',
              thumb === each ? 'bg-accent-wash text-accent' : 'text-soft hover:text-ink',
            )}
          >
            <Icon aria-hidden className={clsx('size-4', thumb === each && 'fill-current')} />
          </button>
        );
      })}
    </div>
  );
}
