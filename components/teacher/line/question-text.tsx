'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { AnswerText } from '../../answer/answer-text.tsx';
import { CLOCK_SECONDS } from '../../ui/clock-time.ts';
import { useDesk } from '../desk-context.ts';
import { QuestionFlags } from '../flags/question-flags.tsx';
import { ProgressWords } from './progress-words.tsx';
import { useFullQuestion } from './use-full-question.ts';

/** What was asked, how it stands, and the answer as far as it is. */
export function QuestionText({ question }: { question: DeskQuestion }) {
  const t = useTranslations('teacher.line');
  const ui = useTranslations('ui');
  const format = useFormatter();
  const full = useFullQuestion(question.id, question);
  const { provider } = useDesk().view;
  const { progress, detail, attempts } = question;
  const byHand = progress.state === 'answered-by-hand';
  return (
    <div className="min-h-0 flex-1 space-y-5 overflow-y-auto px-5 py-4">
      <div className="flex items-start justify-between gap-4 text-sm">
        <p className="text-soft">
          {t('askedAt', {
            time: format.dateTime(question.askedAt, CLOCK_SECONDS),
          })}
          <br />
          {t('attempts', { count: attempts })}
        </p>
        <ProgressWords question={question} />
      </div>
      <section>
        <h3 className="mb-1 font-semibold text-soft text-sm">{t('question')}</h3>
        <p className="whitespace-pre-wrap text-lg leading-relaxed [overflow-wrap:anywhere]">
          <bdi>{full?.text ?? question.excerpt}</bdi>
        </p>
      </section>
      <QuestionFlags questionId={question.id} text={full?.text ?? null} />
      {progress.state === 'declined' ? (
        <section>
          <h3 className="mb-1 font-semibold text-soft text-sm">{t('reason')}</h3>
          <p className="whitespace-pre-wrap">{progress.reason || t('noReason')}</p>
        </section>
      ) : null}
      {detail ? (
        <section className="rounded-control border border-red/40 bg-red-wash px-4 py-3">
          <h3 className="mb-1 font-semibold text-sm">{t('detail')}</h3>
          <p className="font-mono text-sm [overflow-wrap:anywhere]">{detail}</p>
        </section>
      ) : null}
      {full?.answer ? (
        <section>
          <h3 className="mb-1 font-semibold text-soft text-sm">
            {byHand ? t('answerByTeacher') : provider.kind === 'demo' ? ui('demo') : t('answer')}
          </h3>
          <AnswerText text={full.answer.text} complete={full.answer.complete} />
        </section>
      ) : null}
      {full === null ? <p className="text-soft text-sm">{ui('loading')}</p> : null}
    </div>
  );
}
