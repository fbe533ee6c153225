'use client';

import { clsx } from 'clsx';
import { Bell, SendHorizontal } from 'lucide-react';
import { type ReactNode, type RefObject, useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { QUESTION_MAX_CHARACTERS } from '../../server/protocol/bounds.ts';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CLOCK } from '../ui/clock-time.ts';
import { useSentence } from '../ui/use-sentence.ts';
import { type AskBar, barOf } from './ask-bar.ts';
import { MergeChoice } from './merge-choice.tsx';
import { type Nudge, nudgeFor, nudgesAfter } from './nudges.ts';
import type { Draft } from './outbox.ts';
import { PersonalNudge } from './personal-nudge.tsx';
import { PinnedNudge } from './pinned-nudge.tsx';
import { TakenNote } from './taken-note.tsx';
import { TopicChoice } from './topic-choice.tsx';
import { asksToSend } from './typing.ts';

type Props = {
  box: RefObject<HTMLTextAreaElement | null>;
  /** Floats over its upper edge. */
  above: ReactNode;
  view: StudentView;
  questions: readonly QuestionView[];
  draft: string;
  onDraft: (text: string) => void;
  /** A question is on its way. */
  busy: boolean;
  failure: CommandFailure | null;
  onAsk: (draft: Draft) => void;
  /** A pinned answer was taken instead of asking this. */
  onTake: (text: string) => void;
  send: Send;
};

const NEAR_FULL = 400;

/** The one big box. What is written stays until it is on its way, whatever happens. */
export function AskBox({ box, above, view, questions, draft, onDraft, busy, failure, onAsk, onTake, send }: Props) {
  const t = useTranslations('student.ask');
  const sentence = useSentence();
  const hintId = useId();
  const [topic, setTopic] = useState<Draft['topic']>('same');
  const [merge, setMerge] = useState(false);
  const [own, setOwn] = useState<CommandFailure | null>(null);
  const [nudge, setNudge] = useState<Nudge | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const bar = barOf(view.lesson, view.me, questions);
  const left = QUESTION_MAX_CHARACTERS - Array.from(draft).length;
  const told = own ?? failure;
  const first = questions.length === 0 && !busy;
  /** Nothing to do here while one waits: the slip gets the room. */
  const resting = draft === '' && (bar?.kind === 'waiting' || (bar?.kind === 'intake' && bar.waiting));

  /** `despite`: the nudge that its writer has seen, and goes on. */
  function submit(despite: Nudge | null = null) {
    if (busy) return;
    if (bar?.kind === 'waiting') {
      const max = view.lesson.maxWaiting;
      return setOwn(max === 1 ? { code: 'already-waiting', ticket: bar.ticket } : { code: 'too-many-waiting', max });
    }
    if (bar) return;
    const text = draft.trim();
    if (text === '') return setOwn({ code: 'question-empty' });
    if (left < 0) {
      const max = QUESTION_MAX_CHARACTERS;
      return setOwn({ code: 'question-too-long', max, length: max - left });
    }
    const next = nudgeFor(text, view.pinned, nudgesAfter(despite));
    setNudge(next);
    if (next) return;
    onAsk({ text, topic, merge: merge && view.lesson.merging });
    setTopic('same');
    setTaken(null);
  }

  function take() {
    const text = draft.trim();
    setNudge(null);
    setTaken(text);
    onTake(text);
  }

  if (bar?.kind === 'ended') {
    return (
      <footer className="sticky bottom-0 text-balance border-line border-t bg-card px-4 py-4 text-center">
        {above}
        {t('ended')}
      </footer>
    );
  }

  return (
    <footer className="sticky bottom-0 z-10 border-line border-t bg-card px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:rounded-t-card sm:border-x">
      {above}
      <form
        className="space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {told ? (
          <Banner tone="trouble" role="alert">
            {sentence(told)}
          </Banner>
        ) : null}
        {nudge?.kind === 'personal' ? (
          <PersonalNudge
            kinds={nudge.kinds}
            onEdit={() => {
              setNudge(null);
              box.current?.focus();
            }}
            onSend={() => submit(nudge)}
          />
        ) : null}
        {nudge?.kind === 'pinned' ? (
          <PinnedNudge
            pinned={nudge.pinned}
            demo={view.demo}
            send={send}
            ways="ask"
            onTake={take}
            onGoOn={() => submit(nudge)}
          />
        ) : null}
        {taken !== null && draft === '' ? (
          <TakenNote
            onPutBack={() => {
              setTaken(null);
              onDraft(taken);
              box.current?.focus();
            }}
          />
        ) : null}
        {questions.length > 0 && !bar ? <TopicChoice topic={topic} onChange={setTopic} /> : null}
        {view.lesson.merging && !bar ? <MergeChoice on={merge} onChange={setMerge} /> : null}
        <div className={clsx('flex gap-2', first ? 'flex-col' : 'items-end')}>
          <textarea
            ref={box}
            aria-label={t('label')}
            aria-describedby={hintId}
            aria-invalid={told ? true : undefined}
            placeholder={t(bar?.kind === 'waiting' ? 'placeholderNext' : 'placeholder')}
            value={draft}
            rows={first ? 4 : 1}
            dir="auto"
            enterKeyHint="enter"
            onChange={(event) => {
              setOwn(null);
              setNudge(null);
              onDraft(event.target.value);
            }}
            onKeyDown={(event) => {
              if (!asksToSend(event)) return;
              event.preventDefault();
              submit();
            }}
            className={clsx(
              'block max-h-[38dvh] resize-none rounded-control border border-edge bg-paper px-4 py-2.5 text-lg leading-relaxed placeholder:text-soft [field-sizing:content]',
              first ? 'min-h-32 w-full' : 'min-h-12 min-w-0 flex-1',
            )}
          />
          {resting ? null : (
            <Button
              type="submit"
              kind="primary"
              disabled={busy || bar !== null}
              aria-describedby={hintId}
              className="min-h-12 shrink-0 text-lg"
            >
              <SendHorizontal aria-hidden className="size-5" />
              <span className={first ? '' : 'max-[22rem]:sr-only'}>{busy ? t('sending') : t('send')}</span>
            </Button>
          )}
        </div>
        <p id={hintId} className="text-soft text-sm empty:hidden">
          {resting && bar?.kind === 'waiting' ? null : <Hint bar={bar} left={left} questionsLeft={view.me.left} />}
        </p>
      </form>
    </footer>
  );
}

type HintProps = { bar: AskBar | null; left: number; questionsLeft: number | null };

function Hint({ bar, left, questionsLeft }: HintProps) {
  const t = useTranslations('student.ask');
  const format = useFormatter();
  if (bar?.kind === 'waiting') return t('waitingFirst', { ticket: bar.ticket });
  if (bar?.kind === 'intake') {
    if (bar.endsAt === null) return t('intakeOff');
    const time = format.dateTime(bar.endsAt, CLOCK);
    return (
      <span className="flex items-start gap-1.5 text-ink">
        <Bell aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
        {t(bar.waiting ? 'lastCallWaiting' : 'lastCall', { time })}
      </span>
    );
  }
  if (bar?.kind === 'muted') return t('muted');
  if (bar?.kind === 'cap') return t('noneLeft');
  if (left < 0) return <span className="font-semibold text-red">{t('over', { over: -left })}</span>;
  if (left <= NEAR_FULL) return t('left', { left });
  if (questionsLeft !== null) return t('questionsLeft', { count: questionsLeft });
  return <span className="hidden pointer-fine:inline">{t('hint')}</span>;
}
