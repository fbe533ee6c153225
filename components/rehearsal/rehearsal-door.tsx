'use client';

import { CircleCheck, Drama, Eraser, FlaskConical, Timer, TriangleAlert, Users } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { type Language, REHEARSAL_MINUTES } from '../../server/protocol/bounds.ts';
import type { RehearsalState } from '../../server/protocol/rehearsal.ts';
import { useFetched } from '../connection/use-fetched.ts';
import { TeacherPage } from '../history/teacher-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { beginRehearsal, REHEARSAL } from './requests.ts';

const POINTS = [
  ['class', Users],
  ['answers', FlaskConical],
  ['refusal', TriangleAlert],
  ['trace', Eraser],
  ['ends', Timer],
] as const;

type Props = { /** One went on until a moment ago. */ over: boolean; onBegun: () => void };

/** Before a rehearsal, and after it: what it is, and the button that begins it. */
export function RehearsalDoor({ over, onBegun }: Props) {
  const reading = useFetched<RehearsalState>(REHEARSAL);
  return (
    <TeacherPage place="rehearsal" reading={reading}>
      {({ last }) => <Door last={over ? last : null} onBegun={onBegun} />}
    </TeacherPage>
  );
}

function Door({ last, onBegun }: { last: RehearsalState['last']; onBegun: () => void }) {
  const t = useTranslations('rehearsal');
  const locale = useLocale();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function begin() {
    setBusy(true);
    setFailure(null);
    const begun = await beginRehearsal(locale as Language);
    setBusy(false);
    if (begun.ok) onBegun();
    else setFailure(sentence(begun.failure));
  }

  return (
    <main className="max-w-3xl space-y-6">
      {last === null ? null : (
        <Banner role="status" tone="good" icon={CircleCheck} title={t('over.title')}>
          {t(`over.${last}`)}
        </Banner>
      )}
      <div>
        <h1 className="font-bold text-2xl">{t('page.title')}</h1>
        <p className="text-lg text-soft">{t('page.lead')}</p>
      </div>
      <section aria-labelledby="what">
        <h2 id="what" className="mb-2 font-bold text-lg">
          {t('page.what')}
        </h2>
        <ul className="space-y-2.5">
          {POINTS.map(([point, Icon]) => (
            <li key={point} className="flex gap-3">
              <Icon aria-hidden className="mt-1 size-5 shrink-0 text-accent" />
              <span>{t(`page.points.${point}`, { minutes: REHEARSAL_MINUTES })}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" disabled={busy} onClick={() => void begin()}>
          <Drama aria-hidden className="size-5" />
          {t(busy ? 'page.starting' : 'page.go')}
        </Button>
        <Link href="/teacher" className="font-semibold text-accent hover:underline">
          {t('page.toDesk')}
        </Link>
      </div>
      <p role="alert" className="font-medium text-red empty:hidden">
        {failure}
      </p>
      <p className="text-soft">{t('page.try')}</p>
    </main>
  );
}
