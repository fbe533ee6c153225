'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { randomId } from '../../connection/random-id.ts';
import { useTrial } from '../../connection/screens.ts';
import { useDesk, useLesson } from '../desk-context.ts';
import { Sheet, SheetHead } from '../sheet.tsx';
import { useSendSentence } from '../use-send-sentence.ts';
import { TrialForm } from './trial-form.tsx';
import { TrialWay } from './trial-way.tsx';

type Props = { open: boolean; onClose: () => void };

/** One real question of a test student, before the class comes. */
export function TrialSheet({ open, onClose }: Props) {
  const t = useTranslations('rehearsal.try');
  return (
    <Sheet open={open} label={t('title')} onClose={onClose}>
      <SheetHead title={t('title')} onClose={onClose} />
      <div className="min-h-0 flex-1 space-y-5 overflow-y-auto px-5 py-4">
        <Trial />
      </div>
    </Sheet>
  );
}

type Asked = { readonly questionId: string; readonly ticket: number; readonly sentAt: number };

function Trial() {
  const t = useTranslations('rehearsal.try');
  const sentence = useSendSentence();
  const { provider } = useDesk().view;
  const { id: lessonId } = useLesson();
  const screen = useTrial(lessonId);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function ask(text: string) {
    const sentAt = performance.now();
    setFailure(null);
    const sent = await screen.send('ask', { clientId: randomId(), text, topic: 'new' });
    if (sent.ok) setAsked({ ...sent.value, sentAt });
    else setFailure(sentence(sent.failure));
  }

  const question = asked === null ? undefined : screen.view?.questions[asked.questionId];
  return (
    <>
      <p className="text-soft">{t(provider.kind === 'demo' ? 'leadDemo' : 'lead')}</p>
      {asked === null ? (
        <TrialForm
          ready={screen.status === 'live'}
          failure={screen.refusal ? sentence(screen.refusal) : failure}
          ask={ask}
        />
      ) : (
        <TrialWay
          key={asked.questionId}
          ticket={asked.ticket}
          questionId={asked.questionId}
          sentAt={asked.sentAt}
          question={question}
          answer={screen.answers[asked.questionId]}
          onStop={() => void screen.send('cancel', { questionId: asked.questionId })}
          onAgain={() => setAsked(null)}
        />
      )}
    </>
  );
}
