'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { QuestionMark } from '../flags/flag-mark.tsx';
import { KeepButton } from './keep-button.tsx';
import { ProgressWords } from './progress-words.tsx';
import { TicketNumber } from './ticket-number.tsx';

type Props = {
  question: DeskQuestion;
  read: (id: string) => void;
  inTabOrder: boolean;
  /** What is dragged would come to stand before it. */
  dropHere: boolean;
  onFocus: (id: string) => void;
};

/** One question in the list; the whole row opens it. */
export const LineRow = memo(function LineRow({ question, read, inTabOrder, dropHere, onFocus }: Props) {
  const t = useTranslations('teacher.line');
  const { id, ticket, student, excerpt, progress } = question;
  const waits = progress.state === 'waiting';
  return (
    <li
      data-id={id}
      draggable={waits}
      className={clsx(
        'relative grid grid-cols-[3.75rem_minmax(0,1fr)_auto] items-center gap-3 px-2 py-2 [contain-intrinsic-size:auto_3.75rem] [content-visibility:auto] hover:bg-sunken',
        progress.state === 'answering' && 'bg-accent-wash/60',
        dropHere && 'shadow-[inset_0_3px_0_var(--color-accent)]',
      )}
    >
      <TicketNumber ticket={ticket} live={progress.state === 'answering'} />
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <button
            type="button"
            data-row
            tabIndex={inTabOrder ? 0 : -1}
            onFocus={() => onFocus(id)}
            onClick={() => read(id)}
            aria-label={t('read', { ticket, name: student.name })}
            aria-describedby={`flags-${id}`}
            title={waits ? t('moveHint') : undefined}
            aria-keyshortcuts={waits ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            className="flex min-w-0 items-baseline text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent focus-visible:after:-outline-offset-3"
          >
            <bdi className="truncate font-semibold">{student.name}</bdi>
          </button>
          <QuestionMark questionId={id} id={`flags-${id}`} />
        </div>
        <p className="truncate text-[0.95rem] text-soft">
          <bdi>{excerpt}</bdi>
        </p>
      </div>
      {question.leaving === null ? (
        <ProgressWords question={question} />
      ) : (
        <KeepButton question={question} leaving={question.leaving} />
      )}
    </li>
  );
});
