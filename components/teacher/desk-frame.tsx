'use client';

import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { TeacherView } from '../../server/protocol/desk-views.ts';
import type { Screen } from '../connection/use-connection.ts';
import { RehearsalBar } from '../rehearsal/rehearsal-bar.tsx';
import { type Desk, DeskContext } from './desk-context.ts';
import './desk.css';
import { DeskView } from './desk-view.tsx';
import { FirstLesson } from './lesson/first-lesson.tsx';
import { Notices, useNotices } from './notices.tsx';
import { TopBar } from './top-bar.tsx';
import { TrialSheet } from './trial/trial-sheet.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useSendSentence } from './use-send-sentence.ts';

type Props = { screen: Screen<TeacherView>; view: TeacherView };

/** The signed-in desk: its context, its bar, its notices, and the lesson below. */
export function DeskFrame({ screen, view }: Props) {
  const t = useTranslations('teacher');
  const sentence = useSendSentence();
  const { notices, tell, dismiss } = useNotices();
  const { send, receivedAt, serverClock } = screen;
  const [trying, setTrying] = useState(false);

  const desk = useMemo<Desk>(
    () => ({
      view,
      receivedAt,
      serverClock,
      tell,
      send,
      tryQuestion: () => setTrying(true),
      async run(name, payload) {
        const sent = await send(name, payload);
        if (!sent.ok) tell({ tone: 'trouble', text: sentence(sent.failure) });
        return sent;
      },
    }),
    [view, receivedAt, serverClock, send, tell, sentence],
  );
  useDocumentTitle(view, t('title'));
  useAddress(view);

  return (
    <DeskContext value={desk}>
      <div className="desk flex min-h-dvh flex-col gap-3 px-4 pb-4 lg:h-dvh lg:min-h-[42rem]">
        <TopBar status={screen.status} signedOut={screen.retry} />
        {view.rehearsal ? <RehearsalBar rehearsal={view.rehearsal} /> : null}
        {view.lesson === null ? <FirstLesson /> : <DeskView key={view.lesson.id} />}
      </div>
      {view.lesson ? <TrialSheet open={trying} onClose={() => setTrying(false)} /> : null}
      <Notices notices={notices} dismiss={dismiss} />
    </DeskContext>
  );
}

/** The lesson stands in the address, so that loading the page again shows the same one. */
function useAddress({ lesson, rehearsal }: TeacherView): void {
  const real = rehearsal === null;
  const lessonId = lesson?.id;
  useEffect(() => {
    if (!real) return;
    const address = lessonId === undefined ? '/teacher' : `/teacher?lesson=${lessonId}`;
    if (window.location.pathname + window.location.search !== address) window.history.replaceState(null, '', address);
  }, [real, lessonId]);
}
