'use client';

import { useTranslations } from 'use-intl/react';
import { useRehearsalDesk } from '../connection/screens.ts';
import { Connecting } from '../teacher/account/connecting.tsx';
import { SignIn } from '../teacher/account/sign-in.tsx';
import { DeskFrame } from '../teacher/desk-frame.tsx';
import { RehearsalDoor } from './rehearsal-door.tsx';

/** What `/teacher/rehearsal` shows: the desk of the rehearsal that goes on, or the way to begin one. */
export function RehearsalRoom() {
  const ui = useTranslations('ui');
  const screen = useRehearsalDesk();
  const { refusal, farewell } = screen;

  if (farewell === 'signed-out') return <SignIn notice={ui('connection.signedOut')} onSignedIn={screen.retry} />;
  if (refusal?.code === 'not-signed-in') return <SignIn onSignedIn={screen.retry} />;
  if (farewell !== null || refusal !== null)
    return <RehearsalDoor over={farewell !== null || screen.view !== null} onBegun={screen.retry} />;
  if (screen.view === null) return <Connecting status={screen.status} />;
  return <DeskFrame screen={screen} view={screen.view} />;
}
