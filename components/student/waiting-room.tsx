'use client';

import { DoorClosed } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DoorView } from '../../server/protocol/views.ts';
import type { ConnectionStatus } from '../connection/connection.ts';
import { JoinForm } from '../join/join-form.tsx';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

type Props = { door: DoorView; status: ConnectionStatus; goTo: (code: string) => void };

/** Before the teacher lets a student in. It opens by itself. */
export function WaitingRoom({ door, status, goTo }: Props) {
  const t = useTranslations('student.door');
  const gone = useTranslations('student.gone');
  const [renaming, setRenaming] = useState(false);
  const { code, title, name, ended } = door;

  useEffect(() => {
    document.title = `${t('tab')} · Classline`;
  }, [t]);

  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 pt-4 pb-8">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col justify-center gap-4 py-8">
        <ConnectionBanner status={status} farewell={null} />
        <div
          role="status"
          className="space-y-4 rounded-card border border-line bg-card px-6 py-8 text-center shadow-card"
        >
          <DoorClosed aria-hidden className="mx-auto size-14 text-accent" strokeWidth={1.5} />
          {title ? (
            <p dir="auto" className="text-balance font-semibold text-soft [overflow-wrap:anywhere]">
              {title}
            </p>
          ) : null}
          <h1 className="text-balance font-bold text-2xl">{t(ended ? 'endedTitle' : 'title')}</h1>
          <p className="text-balance text-lg leading-relaxed">{t(ended ? 'endedText' : 'text')}</p>
          <p className="flex flex-wrap items-center justify-center gap-x-2 text-soft">
            {t('shown')}
            <bdi className="max-w-full truncate font-bold text-ink text-xl">{name}</bdi>
          </p>
        </div>
        {renaming ? (
          <JoinForm
            code={code}
            onJoined={(joined) => {
              setRenaming(false);
              if (joined !== code) goTo(joined);
            }}
          />
        ) : ended ? (
          <a href="/" className="self-center py-2 font-semibold text-accent underline underline-offset-4">
            {gone('home')}
          </a>
        ) : (
          <Button kind="quiet" className="self-center" onClick={() => setRenaming(true)}>
            {t('rename')}
          </Button>
        )}
      </main>
    </div>
  );
}
