'use client';

import { Ban, Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { QuestionMark } from '../flags/flag-mark.tsx';
import { DeclineForm } from '../line/decline-form.tsx';
import { TicketNumber } from '../line/ticket-number.tsx';

type Props = { question: DeskQuestion; read: (id: string) => void; approve: () => void; onDecline: () => void };

/** One question to be approved, with as much of its text as a glance takes in. */
export function ApproveRow({ question, read, approve, onDecline }: Props) {
  const t = useTranslations('teacher.approve');
  const action = useTranslations('teacher.action');
  const line = useTranslations('teacher.line');
  const [declining, setDeclining] = useState(false);
  const { id, ticket, student, excerpt, editedAt } = question;
  return (
    <li data-item={id} className="space-y-3 px-2 py-3">
      <div className="grid grid-cols-[3.75rem_minmax(0,1fr)] gap-x-3 gap-y-2 sm:grid-cols-[3.75rem_minmax(0,1fr)_auto]">
        <span className="grid place-content-start justify-center">
          <TicketNumber ticket={ticket} live={false} />
        </span>
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <button
              type="button"
              data-part="read"
              aria-keyshortcuts="A"
              aria-label={line('read', { ticket, name: student.name })}
              onClick={() => read(id)}
              className="max-w-full truncate rounded-sm text-left font-semibold underline decoration-line underline-offset-4 hover:decoration-ink"
            >
              <bdi>{student.name}</bdi>
            </button>
            <QuestionMark questionId={id} id={`approve-flags-${id}`} />
            {editedAt === null ? null : <span className="text-amber text-sm">{t('edited')}</span>}
          </p>
          <p className="line-clamp-4 whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{excerpt}</bdi>
          </p>
        </div>
        <div className="flex items-start gap-2 max-sm:col-start-2">
          <Button small kind="primary" data-part="approve" aria-label={t('one', { ticket })} onClick={approve}>
            <Check aria-hidden className="size-4" />
            {t('go')}
          </Button>
          <Button
            small
            aria-label={t('declineOne', { ticket })}
            aria-expanded={declining}
            onClick={() => setDeclining(!declining)}
          >
            <Ban aria-hidden className="size-4" />
            {action('decline')}
          </Button>
        </div>
      </div>
      {declining ? (
        <div className="sm:pl-[4.5rem]">
          <DeclineForm question={question} onSend={onDecline} onClose={() => setDeclining(false)} />
        </div>
      ) : null}
    </li>
  );
}
