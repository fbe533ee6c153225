'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStudent } from '../connection/screens.ts';
import { JoinForm } from '../join/join-form.tsx';
import { JoinFrame } from '../join/join-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Gone } from './gone.tsx';
import { type Early, Opening } from './opening.tsx';
import { StudentScreen } from './student-screen.tsx';
import { Unsent } from './unsent.tsx';
import { WaitingRoom } from './waiting-room.tsx';

// The socket's script is on its way while the page is still being woken up.
if (typeof window !== 'undefined') void import('../connection/socket.ts').catch(() => undefined);

type Props = {
  code: string;
  /** This browser has joined some lesson before; otherwise there is nobody to ask the server about. */
  known: boolean;
};

/** What a student's address shows: the form until this browser has joined, then the screen, at the end the reason. */
export function StudentRoom({ code, known }: Props) {
  const [joined, setJoined] = useState(known);
  if (joined) return <JoinedRoom code={code} />;
  return (
    <JoinFrame>
      <JoinForm code={code} onJoined={(other) => (other === code ? setJoined(true) : goTo(other))} />
    </JoinFrame>
  );
}

function goTo(code: string) {
  window.location.assign(`/j/${code}`);
}

function JoinedRoom({ code }: { code: string }) {
  const t = useTranslations('student.gone');
  const screen = useStudent(code);
  const { view, door, refusal, farewell } = screen;
  const early = useRef<Early>({ text: '', focused: false });
  const [composing, setComposing] = useState(false);

  const current = view?.lesson.code ?? door?.code ?? code;
  useEffect(() => {
    // The code has been changed: a reload by the old one would find no lesson.
    if (current !== code) window.history.replaceState(null, '', `/j/${current}`);
  }, [current, code]);

  if (farewell === 'left' || farewell === 'signed-out' || refusal?.code === 'not-signed-in') {
    const signedOut = farewell === 'signed-out' || (farewell !== 'left' && view !== null);
    const notice = signedOut ? (
      <div className="space-y-3">
        <Banner title={t('signedOutTitle')} role="status">
          {t('signedOutText')}
        </Banner>
        {view ? <Unsent studentId={view.me.id} /> : null}
      </div>
    ) : undefined;
    return (
      <JoinFrame notice={notice}>
        <JoinForm code={current} onJoined={(other) => (other === current ? screen.retry() : goTo(other))} />
      </JoinFrame>
    );
  }
  if (refusal && (refusal.code === 'code-unknown' || refusal.code === 'no-lesson')) {
    return (
      <JoinFrame notice={view ? <Unsent studentId={view.me.id} /> : undefined}>
        <JoinForm code={current} failure={refusal} onJoined={goTo} />
      </JoinFrame>
    );
  }
  if (farewell === 'removed' || farewell === 'turned-away' || refusal) {
    return (
      <Gone
        failure={refusal ?? { code: farewell === 'turned-away' ? 'turned-away' : 'removed' }}
        view={view}
        onRetry={screen.retry}
      />
    );
  }
  if (door) return <WaitingRoom door={door} status={screen.status} goTo={goTo} />;
  return view && !composing ? (
    <StudentScreen screen={screen} view={view} early={early} />
  ) : (
    <Opening status={screen.status} early={early} onComposing={setComposing} />
  );
}
