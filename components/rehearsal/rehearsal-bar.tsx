'use client';

import { Drama } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { RehearsalFace } from '../../server/protocol/views.ts';
import { useDesk } from '../teacher/desk-context.ts';
import { useSendSentence } from '../teacher/use-send-sentence.ts';
import { Button } from '../ui/button.tsx';
import { CLOCK } from '../ui/clock-time.ts';
import { stopRehearsal } from './requests.ts';

/** Over the desk of a rehearsal: that it is one, and the way out. */
export function RehearsalBar({ rehearsal }: { rehearsal: RehearsalFace }) {
  const t = useTranslations('rehearsal.bar');
  const format = useFormatter();
  const sentence = useSendSentence();
  const { tell } = useDesk();
  const [busy, setBusy] = useState(false);

  async function stop() {
    setBusy(true);
    const stopped = await stopRehearsal();
    setBusy(false);
    if (!stopped.ok) tell({ tone: 'trouble', text: sentence(stopped.failure) });
  }

  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border-2 border-amber border-dashed bg-amber-wash px-4 py-2"
    >
      <Drama aria-hidden className="size-6 shrink-0 text-amber" />
      <p className="min-w-0 flex-1 sm:basis-80">
        <strong className="mr-3 text-lg">{t('title')}</strong>
        {t('text', { students: rehearsal.students, time: format.dateTime(rehearsal.endsAt, CLOCK) })}
      </p>
      <Button disabled={busy} className="max-sm:basis-full" onClick={() => void stop()}>
        {t('stop')}
      </Button>
    </section>
  );
}
