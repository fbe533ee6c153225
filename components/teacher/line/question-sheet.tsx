'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { useDesk } from '../desk-context.ts';
import { ROUND, Sheet, SheetHead } from '../sheet.tsx';
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
      {question ? <Reading question={question} among={among} read={read} onClose={onClose} /> : null}
    </Sheet>
  );
}

type ReadingProps = Omit<Props, 'id'> & { question: DeskQuestion };

function Reading({ question, among, read, onClose }: ReadingProps) {
  const t = useTranslations('teacher.line');
  const at = among.findIndex(({ id }) => id === question.id);
  const step = (by: number) => {
    const next = at < 0 ? undefined : among[at + by];
    return { disabled: next === undefined, onClick: () => next && read(next.id) };
  };
  return (
    <>
      <SheetHead
        sign={<TicketNumber ticket={question.ticket} live={question.progress.state === 'answering'} />}
        title={<bdi>{question.student.name}</bdi>}
        side={
          <>
            <button type="button" aria-label={t('previous')} className={ROUND} {...step(-1)}>
              <ChevronUp aria-hidden className="size-5" />
            </button>
            <button type="button" aria-label={t('next')} className={ROUND} {...step(1)}>
              <ChevronDown aria-hidden className="size-5" />
            </button>
          </>
        }
        onClose={onClose}
      />
      {/* The head stays the same one: whoever goes on with its buttons keeps the focus. */}
      <QuestionText key={`text ${question.id}`} question={question} />
      <QuestionActions key={`actions ${question.id}`} question={question} />
    </>
  );
}
