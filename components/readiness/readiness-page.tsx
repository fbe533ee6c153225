'use client';

import { CircleAlert, CircleCheck, CircleX, RefreshCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Readiness } from '../../server/protocol/readiness.ts';
import { useFetched } from '../connection/use-fetched.ts';
import { TeacherPage } from '../history/teacher-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from './check-group.tsx';

/** Is the machine ready for a lesson: what `npm run doctor` finds, and what mends it. */
export function ReadinessPage() {
  const reading = useFetched<Readiness>('/api/teacher/readiness');
  return (
    <TeacherPage place="readiness" reading={reading}>
      {(readiness) => <Findings readiness={readiness} busy={reading.busy} again={reading.again} />}
    </TeacherPage>
  );
}

type Props = { readiness: Readiness; busy: boolean; again: () => void };

function Findings({ readiness: { at, counts, checks }, busy, again }: Props) {
  const t = useTranslations('readiness');
  const format = useFormatter();
  const verdict =
    counts.fail > 0
      ? ({ tone: 'trouble', icon: CircleX, words: 'notReady' } as const)
      : counts.warn > 0
        ? ({ tone: 'attention', icon: CircleAlert, words: 'readyBut' } as const)
        : ({ tone: 'good', icon: CircleCheck, words: 'ready' } as const);
  return (
    <main className="max-w-4xl space-y-6" aria-busy={busy}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-bold text-2xl">{t('title')}</h1>
          <p className="text-soft">{t('lead')}</p>
        </div>
        <Button onClick={again} disabled={busy}>
          <RefreshCw aria-hidden className="size-4" />
          {t(busy ? 'looking' : 'again')}
        </Button>
      </div>
      <Banner role="status" tone={verdict.tone} icon={verdict.icon} title={t(verdict.words)}>
        <p>{t('counts', counts)}</p>
        <p className="text-soft text-sm">
          {t('at', { time: format.dateTime(at, { timeStyle: 'medium', hourCycle: 'h23' }) })}
        </p>
      </Banner>
      {(['fail', 'warn', 'pass'] as const).map((state) => (
        <CheckGroup key={state} state={state} checks={checks.filter((check) => check.state === state)} />
      ))}
      {checks.some(({ mend }) => mend !== null) ? <p className="text-soft text-sm">{t('where')}</p> : null}
    </main>
  );
}
