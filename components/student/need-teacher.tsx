'use client';

import { Hand } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { StudentView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** A raised hand: the teacher's desk shows who needs the teacher. */
export function NeedTeacher({ view, send }: { view: StudentView; send: Send }) {
  const t = useTranslations('student.help');
  if (view.lesson.state === 'ended') return null;
  const call = (on: boolean) => void send('callTeacher', { on });
  if (!view.me.needsHelp) {
    return (
      <Button kind="quiet" small onClick={() => call(true)}>
        <Hand aria-hidden className="size-4" />
        {t('call')}
      </Button>
    );
  }
  return (
    <Banner
      tone="good"
      icon={Hand}
      title={t('called')}
      role="status"
      className="self-stretch"
      actions={
        <Button small onClick={() => call(false)}>
          {t('takeBack')}
        </Button>
      }
    >
      {t('calledText')}
    </Banner>
  );
}
