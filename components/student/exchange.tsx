'use client';

import { memo, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { AnswerText, LineFace, PinnedView, QuestionView } from '../../server/protocol/views.ts';
import type { Send, SendFailure } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { CLOCK } from '../ui/clock-time.ts';
import { useSentence } from '../ui/use-sentence.ts';
import { AnswerPart } from './answer-part.tsx';
import { EditBox } from './edit-box.tsx';
import { EndNote } from './end-note.tsx';
import { PinnedNudge } from './pinned-nudge.tsx';
import { QuestionBubble } from './question-bubble.tsx';
import { shownAnswer } from './shown-answer.ts';
import { mostAlike } from './similar.ts';
import { WaitingSlip } from './waiting-slip.tsx';

type Props = {
  question: QuestionView;
  answer: AnswerText | undefined;
  newTopic: boolean;
  later: boolean;
  /** Only for one that waits, so that the others stay as they are while the line moves. */
  line: LineFace | null;
  /** Likewise. */
  pinned: readonly PinnedView[];
  demo: boolean;
  open: boolean;
  receivedAt: number;
  send: Send;
  onText: (text: string) => void;
};

/** One question and what became of it. */
export const Exchange = memo(function Exchange(props: Props) {
  const { question, newTopic, later, line, pinned, demo, open, receivedAt, send, onText } = props;
  const t = useTranslations('student');
  const format = useFormatter();
  const sentence = useSentence();
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const { progress, ticket } = question;
  const answer = shownAnswer(progress, props.answer);
  const ended = progress.state !== 'waiting' && progress.state !== 'answering';

  async function tell(sent: ReturnType<Send>): Promise<boolean> {
    setFailure(null);
    const outcome = await sent;
    if (!outcome.ok) setFailure(outcome.failure);
    return outcome.ok;
  }

  const alike = useMemo(() => mostAlike(question.text, pinned), [question.text, pinned]);

  const head = (
    <>
      <span className="font-bold text-accent tabular-nums">
        <span className="sr-only">{t('slip.ticket')} </span>
        <span aria-hidden>№ </span>
        {ticket}
      </span>
      <time dateTime={new Date(question.askedAt).toISOString()}>{format.dateTime(question.askedAt, CLOCK)}</time>
      {question.edited ? <span>{t('answer.edited')}</span> : null}
    </>
  );

  return (
    <article
      id={`question-${question.id}`}
      aria-label={`${t('slip.ticket')} ${ticket}`}
      className={later ? 'space-y-4 [contain-intrinsic-size:auto_40rem] [content-visibility:auto]' : 'space-y-4'}
    >
      {newTopic ? (
        <p className="flex items-center gap-3 text-soft text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t('answer.newTopic')}
        </p>
      ) : null}
      {editing && progress.state === 'waiting' ? (
        <EditBox question={question} send={send} onText={onText} onClose={() => setEditing(false)} />
      ) : (
        <QuestionBubble text={question.text} head={head} />
      )}
      {progress.state === 'waiting' && line ? (
        <WaitingSlip
          ticket={ticket}
          progress={progress}
          line={line}
          receivedAt={receivedAt}
          editing={editing}
          onEdit={() => setEditing(true)}
          onLeave={() => tell(send('cancel', { questionId: question.id }))}
        />
      ) : null}
      {progress.state === 'waiting' && alike ? (
        <PinnedNudge
          pinned={alike}
          demo={demo}
          send={send}
          ways="wait"
          onTake={() => void tell(send('cancel', { questionId: question.id }))}
        />
      ) : null}
      {progress.state === 'answering' || answer?.text ? (
        <AnswerPart
          progress={progress}
          ticket={ticket}
          answer={answer}
          demo={demo}
          later={later}
          thumb={question.thumb}
          onRate={(thumb) => void tell(send('rate', { questionId: question.id, thumb }))}
          onStop={() => tell(send('cancel', { questionId: question.id }))}
        />
      ) : null}
      {ended ? (
        <EndNote
          progress={progress}
          cut={answer !== undefined && answer.text !== '' && !answer.complete}
          mayAsk={open}
          onAskAgain={() => tell(send('askAgain', { questionId: question.id }))}
          onText={() => onText(question.text)}
        />
      ) : null}
      {failure ? (
        <Banner tone="trouble" role="alert">
          {sentence(failure)}
        </Banner>
      ) : null}
    </article>
  );
});
