'use client';

import { clsx } from 'clsx';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { QuestionMark } from '../flags/flag-mark.tsx';
import { KeepButton } from './keep-button.tsx';
import { ProgressWords } from './progress-words.tsx';
import { TicketNumber } from './ticket-number.tsx';

type Props = {
  question: DeskQuestion;
  read: (id: string) => void;
  inTabOrder: boolean;
  /** The list has rows that can be moved: there is room for their grips. */
  gripped: boolean;
  dragged: boolean;
  /** Where beside it the dragged one would come to stand. */
  dropAt: 'before' | 'after' | null;
  onFocus: (id: string) => void;
};

/** One question in the list; the whole row opens it. */
export const LineRow = memo(function LineRow(props: Props) {
  const { question, read, inTabOrder, gripped, dragged, dropAt, onFocus } = props;
  const t = useTranslations('teacher.line');
  const { id, ticket, student, excerpt, progress } = question;
  const waits = progress.state === 'waiting';
  return (
    <li
      data-id={id}
      data-waits={waits || undefined}
      className={clsx(
        'relative grid items-center gap-3 py-2 pr-2 [contain-intrinsic-size:auto_3.75rem] [content-visibility:auto] hover:bg-sunken',
        progress.state === 'answering' && 'bg-accent-wash/60',
        gripped ? 'grid-cols-[5.75rem_minmax(0,1fr)_auto]' : 'grid-cols-[3.75rem_minmax(0,1fr)_auto] pl-2',
        dragged && 'bg-accent-wash opacity-60',
        dropAt === 'before' && 'shadow-[inset_0_3px_0_var(--color-accent)]',
        dropAt === 'after' && 'shadow-[inset_0_-3px_0_var(--color-accent)]',
      )}
    >
      <div className={clsx('relative flex items-center', gripped && 'pl-8')}>
        {waits ? (
          // Only a hand needs it: the keyboard moves the row itself.
          <span
            data-grip
            aria-hidden
            title={t('moveHint')}
            className="absolute -inset-y-2 left-0 z-10 grid w-9 cursor-grab touch-none place-items-center text-edge active:cursor-grabbing"
          >
            <GripVertical className="size-5" />
          </span>
        ) : null}
        <span className="grid flex-1">
          <TicketNumber ticket={ticket} live={progress.state === 'answering'} />
        </span>
      </div>
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
