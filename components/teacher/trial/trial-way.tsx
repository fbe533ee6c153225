'use client';

import { clsx } from 'clsx';
import { Circle, CircleCheck, CircleStop, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { AnswerText as Answer, QuestionView } from '../../../server/protocol/views.ts';
import { AnswerText } from '../../answer/answer-text.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { TrialVerdict } from './trial-verdict.tsx';
import { STEPS, useWay } from './use-way.ts';

type Props = {
  ticket: number;
  questionId: string;
  sentAt: number;
  question: QuestionView | undefined;
  answer: Answer | undefined;
  onStop: () => void;
  onAgain: () => void;
};

/** How far the question has come and when, what that means, and the answer as it is written. */
export function TrialWay({ ticket, questionId, sentAt, question, answer, onStop, onAgain }: Props) {
  const t = useTranslations('rehearsal.try');
  const ui = useTranslations('ui');
  const { provider } = useDesk().view;
  const way = useWay(sentAt, question, answer);
  const state = question?.progress.state;
  const open = state === undefined || state === 'waiting' || state === 'answering';
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  return (
    <>
      <section aria-labelledby="trial-way">
        <h3 id="trial-way" className="mb-2 font-semibold">
          {t('way')}
        </h3>
        <ol className="overflow-hidden rounded-control border border-line">
          {STEPS.map((step) => {
            const at = way[step];
            const Sign = at === undefined ? Circle : CircleCheck;
            return (
              <li
                key={step}
                className={clsx(
                  'flex items-center gap-3 border-line px-4 py-2 not-first:border-t',
                  at === undefined && 'text-soft',
                )}
              >
                <Sign aria-hidden className={clsx('size-5 shrink-0', at !== undefined && 'text-accent')} />
                <span className="flex-1 font-semibold">{t(`step.${step}`, { ticket })}</span>
                <span className="text-sm tabular-nums">
                  {at === undefined ? t('notYet') : t('at', { seconds: seconds(at) })}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <TrialVerdict questionId={questionId} question={question} doneAfterSeconds={seconds(way.done ?? 0)} />
      <div className="flex gap-2">
        {open ? (
          <Button small onClick={onStop}>
            <CircleStop aria-hidden className="size-4" />
            {t('stop')}
          </Button>
        ) : (
          <Button small onClick={onAgain}>
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </Button>
        )}
      </div>
      {answer?.text ? (
        <section aria-labelledby="trial-answer">
          <h3 id="trial-answer" className="mb-1 font-semibold text-soft text-sm">
            {provider.kind === 'demo' ? ui('demo') : t('answer')}
          </h3>
          <AnswerText text={answer.text} complete={answer.complete} />
        </section>
      ) : null}
    </>
  );
}
