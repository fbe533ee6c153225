'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStudent } from '../connection/screens.ts';
import { JoinForm } from '../join/join-form.tsx';
import { JoinFrame } from '../join/join-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Gone } from './gone.tsx';
import { Opening } from './opening.tsx';
import { StudentScreen } from './student-screen.tsx';
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

  const current = view?.lesson.code ?? door?.code ?? code;
  useEffect(() => {
    // The code has been changed: a reload by the old one would find no lesson.
    if (current !== code) window.location.replace(`/j/${current}`);
  }, [current, code]);

  if (farewell === 'left' || farewell === 'signed-out' || refusal?.code === 'not-signed-in') {
    const notice =
      farewell === 'signed-out' ? <Banner title={t('signedOutTitle')}>{t('signedOutText')}</Banner> : undefined;
    return (
      <JoinFrame notice={notice}>
        <JoinForm code={code} onJoined={(other) => (other === code ? screen.retry() : goTo(other))} />
      </JoinFrame>
    );
  }
  if (refusal && (refusal.code === 'code-unknown' || refusal.code === 'no-lesson')) {
    return (
      <JoinFrame>
        <JoinForm code={code} failure={refusal} onJoined={goTo} />
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
  return view ? <StudentScreen screen={screen} view={view} /> : <Opening status={screen.status} />;
}
