'use client';

import { CircleStop, GraduationCap, PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { AnswerText as Answer, QuestionProgress, QuestionView } from '../../server/protocol/views.ts';
import { AnswerText } from '../answer/answer-text.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Thumbs } from './thumbs.tsx';

type Props = {
  progress: QuestionProgress;
  ticket: number;
  answer: Answer | undefined;
  demo: boolean;
  later: boolean;
  thumb: QuestionView['thumb'];
  onRate: (thumb: QuestionView['thumb']) => void;
  onStop: () => void;
};

/** The answer, while it grows and afterwards. */
export function AnswerPart({ progress, ticket, answer, demo, later, thumb, onRate, onStop }: Props) {
  const t = useTranslations('student');
  const growing = progress.state === 'answering';
  const byHand = progress.state === 'answered-by-hand';
  const from = t(byHand ? 'answer.fromTeacher' : demo ? 'answer.fromDemo' : 'answer.from');

  return (
    <div className="space-y-3">
      {growing ? (
        <div className="flex items-center gap-3 rounded-control border border-accent bg-accent-wash py-2 pr-2 pl-4">
          <PenLine aria-hidden className="size-5 shrink-0 text-accent motion-safe:animate-pulse" />
          <p className="min-w-0 flex-1 leading-snug">
            <span className="font-bold">{t('state.answering.title')}</span>
            <span className="block text-sm">{answer?.text ? t('state.answering.text') : t('state.thinking')}</span>
          </p>
          <Button small onClick={onStop} className="shrink-0" aria-label={`${t('slip.stop')} ${ticket}`}>
            <CircleStop aria-hidden className="size-4" />
            {t('slip.stop')}
          </Button>
        </div>
      ) : (
        <p className="flex items-center gap-2 font-bold text-sm">
          {byHand ? <GraduationCap aria-hidden className="size-5 text-accent" /> : null}
          {from}
        </p>
      )}
      {answer?.text ? <AnswerText text={answer.text} complete={answer.complete} later={later} /> : null}
      {!growing && answer?.text ? (
        <div className="flex flex-wrap items-center gap-x-3">
          <CopyButton
            text={`${answer.text.trim()}\n\n— ${t(byHand ? 'answer.creditTeacher' : 'answer.credit')}`}
            label={t('answer.copy')}
            className="-ml-2.5 inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2.5 font-semibold text-soft text-sm hover:bg-sunken hover:text-ink"
          />
          {progress.state === 'answered' || byHand ? <Thumbs thumb={thumb} onRate={onRate} /> : null}
          {byHand ? null : <p className="text-soft text-sm">{t('answer.mayErr')}</p>}
        </div>
      ) : null}
    </div>
  );
}
