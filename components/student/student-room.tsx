'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStudent } from '../connection/screens.ts';
import { JoinForm } from '../join/join-form.tsx';
import { JoinFrame } from '../join/join-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Gone } from './gone.tsx';
import { Opening } from './opening.tsx';
import { StudentScreen } from './student-screen.tsx';

/** What a student's address shows: the form until this browser has joined, then the screen, at the end the reason. */
export function StudentRoom({ code }: { code: string }) {
  const t = useTranslations('student.gone');
  const screen = useStudent(code);
  const { view, refusal, farewell } = screen;

  const current = view?.lesson.code ?? code;
  useEffect(() => {
    // The code has been changed: a reload by the old one would find no lesson.
    if (current !== code) window.location.replace(`/j/${current}`);
  }, [current, code]);

  if (farewell === 'left' || farewell === 'signed-out' || refusal?.code === 'not-signed-in') {
    const notice =
      farewell === 'signed-out' ? <Banner title={t('signedOutTitle')}>{t('signedOutText')}</Banner> : undefined;
    return (
      <JoinFrame notice={notice}>
        <JoinForm code={code} onJoined={screen.retry} />
      </JoinFrame>
    );
  }
  if (refusal && (refusal.code === 'code-unknown' || refusal.code === 'no-lesson')) {
    return (
      <JoinFrame>
        <JoinForm code={code} failure={refusal} onJoined={(joined) => window.location.assign(`/j/${joined}`)} />
      </JoinFrame>
    );
  }
  if (farewell === 'removed' || refusal) {
    return <Gone failure={refusal ?? { code: 'removed' }} view={view} onRetry={screen.retry} />;
  }
  return view ? <StudentScreen screen={screen} view={view} /> : <Opening status={screen.status} />;
}
