'use client';

import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useTeacher } from '../connection/screens.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { AccountPage } from './account/account-page.tsx';
import { Connecting } from './account/connecting.tsx';
import { SignIn } from './account/sign-in.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { useSendSentence } from './use-send-sentence.ts';

/** What `/teacher` shows: the desk, or the door to it. `lessonId` is the lesson that the address names. */
export function Teacher({ lessonId }: { lessonId?: string }) {
  const ui = useTranslations('ui');
  const sentence = useSendSentence();
  const screen = useTeacher(lessonId);

  if (screen.farewell === 'old-page') return <Reload title={ui('connection.oldPage')} />;
  if (screen.status === 'farewell') return <SignIn notice={ui('connection.signedOut')} onSignedIn={screen.retry} />;
  if (screen.refusal?.code === 'not-signed-in') return <SignIn onSignedIn={screen.retry} />;
  if (screen.refusal) return <Reload title={sentence(screen.refusal)} />;
  if (screen.view === null) return <Connecting status={screen.status} />;
  return <DeskFrame screen={screen} view={screen.view} />;
}

function Reload({ title }: { title: string }) {
  const ui = useTranslations('ui');
  return (
    <AccountPage>
      <Banner
        role="alert"
        tone="attention"
        icon={RefreshCw}
        title={title}
        actions={
          <Button kind="primary" onClick={() => window.location.reload()}>
            {ui('reload')}
          </Button>
        }
      />
    </AccountPage>
  );
}
