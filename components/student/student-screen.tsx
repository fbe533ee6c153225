'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { StudentView } from '../../server/protocol/views.ts';
import { prepareAnswers } from '../answer/answer-text.tsx';
import type { Screen } from '../connection/use-connection.ts';
import { AskBox } from './ask-box.tsx';
import { EmptyThread } from './empty-thread.tsx';
import { matching } from './export-markdown.ts';
import { NeedTeacher } from './need-teacher.tsx';
import { Notices } from './notices.tsx';
import type { Early } from './opening.tsx';
import { PinnedShelf } from './pinned-shelf.tsx';
import { SearchBar } from './search-bar.tsx';
import { sameWords } from './similar.ts';
import { currentOf, inOrder } from './stand.ts';
import { StudentHeader } from './student-header.tsx';
import { Thread } from './thread.tsx';
import { ToNewest } from './to-newest.tsx';
import { isTouch } from './typing.ts';
import { useAttention } from './use-attention.ts';
import { useDraft } from './use-draft.ts';
import { useOutbox } from './use-outbox.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { Voice } from './voice.tsx';

type Props = { screen: Screen<StudentView>; view: StudentView; early: RefObject<Early> };

/** One column: who and where, the thread with its slip, and the box to ask in. */
export function StudentScreen({ screen, view, early }: Props) {
  const t = useTranslations('student');
  const { answers, receivedAt, send, status } = screen;
  const questions = useMemo(() => inOrder(view.questions), [view.questions]);
  const current = currentOf(questions);
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = wanted ? matching(wanted, questions, answers) : questions;

  const end = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft(view.me.id);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const takeText = useCallback(
    (text: string) => {
      setDraft((before) => (before.trim() && before.trim() !== text.trim() ? `${text}\n\n${before}` : text));
      box.current?.focus();
    },
    [setDraft],
  );
  // What was written while the page was opening moves into the box, and its writer goes on there.
  useLayoutEffect(() => {
    const { text, focused } = early.current;
    early.current = { text: '', focused: false };
    if (text.trim() !== '') setDraft((before) => (before.trim() === '' ? text : `${before}\n${text}`));
    if (focused) box.current?.focus();
  }, [early, setDraft]);

  const outbox = useOutbox(view, screen, (text, reason) => {
    setFailure(reason);
    takeText(text);
  });

  // With a keyboard one can write at once; on a phone the keys would hide the page.
  useEffect(() => {
    if (!isTouch() && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);

  const waiting = current !== null;
  useEffect(() => {
    if (waiting) prepareAnswers();
  }, [waiting]);

  const attention = useAttention(current, questions);
  const focus = current?.id ?? outbox.letter?.clientId ?? questions.at(-1)?.id ?? null;
  useReadingPlace(focus);

  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col" onPointerDownCapture={attention.allowSound}>
      <StudentHeader
        view={view}
        questions={questions}
        answers={answers}
        attention={attention}
        onSearch={() => setWanted('')}
        status={status}
        farewell={screen.farewell}
        notices={
          <Notices
            announcement={view.lesson.announcement}
            pause={current === null && view.lesson.state === 'open' ? view.line.pause : null}
            receivedAt={receivedAt}
          />
        }
      />
      {wanted === null ? null : (
        <SearchBar wanted={wanted} found={shown.length} onChange={setWanted} onClose={() => setWanted(null)} />
      )}
      <main className="flex flex-1 flex-col px-4 pt-4 pb-6">
        <h1 className="sr-only">{view.lesson.title || t('answer.log')}</h1>
        {questions.length === 0 && !outbox.letter ? <EmptyThread demo={view.demo} /> : null}
        <Thread
          questions={shown}
          answers={answers}
          view={view}
          receivedAt={receivedAt}
          letter={outbox.letter}
          onTakeBack={outbox.takeBack}
          send={send}
          onText={takeText}
        />
        <div className="mt-4 flex flex-col items-center gap-1 self-stretch">
          <PinnedShelf view={view} send={send} />
          <NeedTeacher view={view} send={send} />
        </div>
        <div ref={end} aria-hidden />
      </main>
      <AskBox
        box={box}
        above={<ToNewest end={end} growing={current?.progress.state === 'answering'} />}
        view={view}
        questions={questions}
        draft={draft}
        onDraft={(text) => {
          setDraft(text);
          setFailure(null);
        }}
        busy={outbox.letter !== null}
        failure={failure}
        onAsk={(asked) => {
          setFailure(null);
          outbox.post(asked);
          setDraft('');
        }}
        onTake={(text) => {
          setDraft('');
          // The same question may stand in line already: its place is free for somebody else.
          for (const { id, text: asked, progress } of questions) {
            if (progress.state === 'waiting' && sameWords(asked, text)) void send('cancel', { questionId: id });
          }
        }}
        send={send}
      />
      <Voice view={view} questions={questions} status={status} />
    </div>
  );
}
