'use client';

import { CheckCheck } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { useNextInList } from '../use-next-in-list.ts';
import { ApproveRow } from './approve-row.tsx';
import { useApproving } from './use-approving.ts';

type Props = { questions: readonly DeskQuestion[]; read: (id: string) => void; label: string };

/** What waits for approval, to be read here. A approves the question that has the focus; the arrows go on. */
export function ApproveList({ questions, read, label }: Props) {
  const t = useTranslations('teacher.approve');
  const approve = useApproving();
  const ids = useMemo(() => questions.map(({ id }) => id), [questions]);
  const { list, leaves } = useNextInList(ids);
  if (questions.length === 0) return <p className="px-4 py-10 text-center text-soft">{t('none')}</p>;

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const row = event.target instanceof HTMLElement && event.target.dataset.part === 'read' ? event.target : null;
    if (row === null || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const at = ids.indexOf(row.closest<HTMLElement>('[data-item]')?.dataset.item ?? '');
    const question = questions[at];
    if (event.code === 'KeyA' && question) {
      event.preventDefault();
      leaves(question.id, 'read');
      void approve([question]);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const rows = event.currentTarget.querySelectorAll<HTMLElement>('[data-part="read"]');
    rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }

  return (
    <>
      <div className="sticky top-0 z-20 flex flex-wrap items-center gap-3 border-line border-b bg-card px-2 py-2">
        <p className="min-w-0 flex-1 text-soft text-sm max-sm:basis-full">{t('hint')}</p>
        <Button small kind="primary" onClick={() => void approve(questions)}>
          <CheckCheck aria-hidden className="size-4" />
          {t('all', { count: questions.length })}
        </Button>
      </div>
      <ul ref={list} aria-label={label} onKeyDown={onKeyDown} className="divide-y divide-line">
        {questions.map((question) => (
          <ApproveRow
            key={question.id}
            question={question}
            read={read}
            approve={() => {
              leaves(question.id, 'approve');
              void approve([question]);
            }}
            onDecline={() => leaves(question.id, 'read')}
          />
        ))}
      </ul>
    </>
  );
}
