'use client';

import { MonitorPlay } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { AccountMenu } from './account/account-menu.tsx';
import { ConnectionSign } from './connection-sign.tsx';
import { useDesk } from './desk-context.ts';
import { JoinButton } from './lesson/join-button.tsx';
import { LessonSwitcher } from './lesson/lesson-switcher.tsx';

type Props = { status: ConnectionStatus; signedOut: () => void };

export function TopBar({ status, signedOut }: Props) {
  const t = useTranslations('teacher.bar');
  const { lesson, join, rehearsal } = useDesk().view;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-3 md:flex-nowrap">
      <LessonSwitcher />
      <ConnectionSign status={status} />
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {join && lesson?.state === 'open' ? (
          <>
            {rehearsal ? null : <JoinButton code={lesson.code} join={join} />}
            <a
              href={join.projectorLink}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-11 items-center gap-2 rounded-control border border-edge bg-card px-4 font-semibold hover:bg-sunken"
            >
              <MonitorPlay aria-hidden className="size-5" />
              {t('projector')}
            </a>
          </>
        ) : null}
        <AccountMenu signedOut={signedOut} />
      </div>
    </header>
  );
}
