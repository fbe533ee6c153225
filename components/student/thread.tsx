'use client';

import { CloudUpload } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { AnswerText, QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Exchange } from './exchange.tsx';
import type { Letter } from './outbox.ts';
import { QuestionBubble } from './question-bubble.tsx';

type Props = {
  questions: readonly QuestionView[];
  answers: Readonly<Record<string, AnswerText>>;
  view: StudentView;
  receivedAt: number;
  letter: Letter | null;
  onTakeBack: () => void;
  send: Send;
  onText: (text: string) => void;
};

/** The last ones are rendered at once, older ones when they come near. */
const AT_ONCE = 3;
const NONE: StudentView['pinned'] = [];

export function Thread({ questions, answers, view, receivedAt, letter, onTakeBack, send, onText }: Props) {
  const t = useTranslations('student');
  return (
    // Not live: the page's own voice speaks of what matters, and an answer is read when its reader goes there.
    <section role="log" aria-live="off" aria-label={t('answer.log')} className="space-y-8">
      {questions.map((question, index) => {
        const before = questions[index - 1];
        return (
          <Exchange
            key={question.id}
            question={question}
            answer={answers[question.id]}
            newTopic={before !== undefined && before.thread !== question.thread}
            later={index < questions.length - AT_ONCE}
            line={question.progress.state === 'waiting' ? view.line : null}
            pinned={question.progress.state === 'waiting' ? view.pinned : NONE}
            demo={view.demo}
            open={view.lesson.state === 'open'}
            receivedAt={question.progress.state === 'waiting' ? receivedAt : 0}
            send={send}
            onText={onText}
          />
        );
      })}
      {letter ? (
        <article id={`question-${letter.clientId}`} className="space-y-3">
          <QuestionBubble text={letter.text} />
          <Banner
            icon={CloudUpload}
            actions={
              <Button small onClick={onTakeBack}>
                {t('ask.outboxTake')}
              </Button>
            }
          >
            {t('ask.outbox')}
          </Banner>
        </article>
      ) : null}
    </section>
  );
}
