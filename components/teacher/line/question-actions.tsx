'use client';

import { Ban, Check, PenLine, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { useApproving } from '../approve/use-approving.ts';
import { useDesk } from '../desk-context.ts';
import { DeclineForm } from './decline-form.tsx';
import { HandAnswerForm } from './hand-answer-form.tsx';
import { KeepButton } from './keep-button.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { SpotlightActions } from './spotlight-actions.tsx';

type Form = 'hand' | 'decline' | 'cancel';

/**
 * Answer by hand, decline with a reason, take out of the line: as long as the question has not ended; by hand also
 * when it has failed. What waits leaves without being asked about, since that can be undone; stopping an answer cannot.
 */
export function QuestionActions({ question }: { question: DeskQuestion }) {
  const t = useTranslations('teacher.action');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const [open, setOpen] = useState<Form | null>(null);
  /** The form that was open before: the focus goes back to its button. */
  const [closed, setClosed] = useState<Form | null>(null);
  const close = () => {
    setClosed(open);
    setOpen(null);
  };
  const { state } = question.progress;
  const approve = useApproving();
  const approvable = question.progress.state === 'waiting' && question.progress.unapproved;
  if (state === 'answered' || state === 'answered-by-hand') return <SpotlightActions question={question} />;
  if (state === 'failed') {
    return (
      <footer className="border-line border-t bg-paper px-5 py-4">
        {open === 'hand' ? (
          <HandAnswerForm question={question} onClose={close} />
        ) : (
          <Button kind="primary" autoFocus={closed === 'hand'} onClick={() => setOpen('hand')}>
            <PenLine aria-hidden className="size-4" />
            {t('hand')}
          </Button>
        )}
      </footer>
    );
  }
  if (state !== 'waiting' && state !== 'answering') return null;

  const questionId = question.id;
  if (question.leaving !== null) {
    return (
      <footer className="border-line border-t bg-paper px-5 py-4">
        <KeepButton question={question} leaving={question.leaving} />
      </footer>
    );
  }

  return (
    <footer className="border-line border-t bg-paper px-5 py-4">
      {open === null && question.progress.state === 'waiting' ? (
        <MoveButtons question={question} held={question.progress.held} />
      ) : null}
      {open === null ? (
        <div className="flex flex-wrap gap-2">
          {approvable ? (
            <Button kind="primary" onClick={() => void approve([question])}>
              <Check aria-hidden className="size-4" />
              {t('approve')}
            </Button>
          ) : null}
          <Button kind={approvable ? 'plain' : 'primary'} autoFocus={closed === 'hand'} onClick={() => setOpen('hand')}>
            <PenLine aria-hidden className="size-4" />
            {t('hand')}
          </Button>
          <Button autoFocus={closed === 'decline'} onClick={() => setOpen('decline')}>
            <Ban aria-hidden className="size-4" />
            {t('decline')}
          </Button>
          <Button
            kind="danger"
            autoFocus={closed === 'cancel'}
            onClick={() => (state === 'waiting' ? void run('cancelQuestion', { questionId }) : setOpen('cancel'))}
          >
            <X aria-hidden className="size-4" />
            {t(state === 'waiting' ? 'cancel' : 'stop')}
          </Button>
        </div>
      ) : null}
      {open === 'hand' ? <HandAnswerForm question={question} onClose={close} /> : null}
      {open === 'decline' ? <DeclineForm question={question} onClose={close} /> : null}
      {open === 'cancel' ? (
        <div className="space-y-3">
          <p>
            <strong>{t('cancelSure', { ticket: question.ticket })}</strong> {t('cancelText')}
          </p>
          <div className="flex gap-2">
            <Button kind="danger" autoFocus onClick={() => void run('cancelQuestion', { questionId }).then(close)}>
              {t('cancelGo')}
            </Button>
            <Button onClick={close}>{ui('cancel')}</Button>
          </div>
        </div>
      ) : null}
    </footer>
  );
}
