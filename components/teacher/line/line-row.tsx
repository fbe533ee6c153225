'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { ProgressWords } from './progress-words.tsx';
import { TicketNumber } from './ticket-number.tsx';

type Props = {
  question: DeskQuestion;
  read: (id: string) => void;
  inTabOrder: boolean;
  onFocus: (id: string) => void;
};

/** One question in the list; the whole row opens it. */
export const LineRow = memo(function LineRow({ question, read, inTabOrder, onFocus }: Props) {
  const t = useTranslations('teacher.line');
  const { id, ticket, student, excerpt, progress } = question;
  return (
    <li
      className={clsx(
        'relative grid grid-cols-[3.75rem_minmax(0,1fr)_auto] items-center gap-3 px-2 py-2 [contain-intrinsic-size:auto_3.75rem] [content-visibility:auto] hover:bg-sunken',
        progress.state === 'answering' && 'bg-accent-wash/60',
      )}
    >
      <TicketNumber ticket={ticket} live={progress.state === 'answering'} />
      <div className="min-w-0">
        <button
          type="button"
          data-row
          tabIndex={inTabOrder ? 0 : -1}
          onFocus={() => onFocus(id)}
          onClick={() => read(id)}
          aria-label={t('read', { ticket, name: student.name })}
          className="flex max-w-full items-baseline text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent focus-visible:after:-outline-offset-3"
        >
          <bdi className="truncate font-semibold">{student.name}</bdi>
        </button>
        <p className="truncate text-[0.95rem] text-soft">
          <bdi>{excerpt}</bdi>
        </p>
      </div>
      <ProgressWords question={question} />
    </li>
  );
});
