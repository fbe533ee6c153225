'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';
import { Sheet } from '../sheet.tsx';
import { QuestionActions } from './question-actions.tsx';
import { QuestionText } from './question-text.tsx';
import { TicketNumber } from './ticket-number.tsx';

type Props = {
  /** Null: closed. */
  id: string | null;
  /** The list from which it was opened, for going on to the next. */
  among: readonly DeskQuestion[];
  read: (id: string) => void;
  onClose: () => void;
};

/** One question in full, with what can be done about it. */
export function QuestionSheet({ id, among, read, onClose }: Props) {
  const t = useTranslations('teacher.line');
  const { questions } = useDesk().view;
  const question = id === null ? undefined : questions[id];
  return (
    <Sheet open={question !== undefined} label={t('sheet', { ticket: question?.ticket ?? 0 })} onClose={onClose}>
      {question ? <Reading key={question.id} question={question} among={among} read={read} onClose={onClose} /> : null}
    </Sheet>
  );
}

type ReadingProps = Omit<Props, 'id'> & { question: DeskQuestion };

function Reading({ question, among, read, onClose }: ReadingProps) {
  const t = useTranslations('teacher.line');
  const ui = useTranslations('ui');
  const at = among.findIndex(({ id }) => id === question.id);
  const step = (by: number) => {
    const next = at < 0 ? undefined : among[at + by];
    return { disabled: next === undefined, onClick: () => next && read(next.id) };
  };
  return (
    <>
      <header className="flex items-center gap-3 border-line border-b px-5 py-3">
        <TicketNumber ticket={question.ticket} live={question.progress.state === 'answering'} />
        <h2 className="min-w-0 flex-1 truncate font-bold text-lg">
          <bdi>{question.student.name}</bdi>
        </h2>
        <button type="button" aria-label={t('previous')} className={ROUND} {...step(-1)}>
          <ChevronUp aria-hidden className="size-5" />
        </button>
        <button type="button" aria-label={t('next')} className={ROUND} {...step(1)}>
          <ChevronDown aria-hidden className="size-5" />
        </button>
        <button type="button" aria-label={ui('close')} className={ROUND} onClick={onClose}>
          <X aria-hidden className="size-5" />
        </button>
      </header>
      <QuestionText question={question} />
      <QuestionActions question={question} />
    </>
  );
}

const ROUND =
  'grid size-10 shrink-0 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink disabled:opacity-40';
