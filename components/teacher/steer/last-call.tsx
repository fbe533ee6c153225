'use client';

import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { CLOCK } from '../../ui/clock-time.ts';
import { useDesk, useLesson } from '../desk-context.ts';
import { lineOf } from '../line/line-order.ts';
import { useSeconds } from '../use-seconds.ts';
import { beforeTheBell } from './before-the-bell.ts';

const MINUTES = [3, 5, 10, 15] as const;

/** No more questions, and who will be served before the bell as far as the estimates tell. */
export function LastCall() {
  const t = useTranslations('teacher.lastCall');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const { id: lessonId, endsAt } = useLesson();
  /** False: given up, and the focus goes back to the button. */
  const [choosing, setChoosing] = useState<boolean | null>(null);
  if (endsAt !== null)
    return <Bell endsAt={endsAt} onCallOff={() => void run('lastCall', { lessonId, minutes: null })} />;
  if (!choosing) {
    return (
      <Button small autoFocus={choosing === false} className="whitespace-nowrap" onClick={() => setChoosing(true)}>
        <BellRing aria-hidden className="size-4" />
        {t('new')}
      </Button>
    );
  }
  return (
    <fieldset
      className="basis-full"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setChoosing(false);
      }}
    >
      <legend className="mb-1.5 font-semibold">{t('when')}</legend>
      <div className="flex flex-wrap gap-2">
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            small
            autoFocus={minutes === MINUTES[0]}
            className="flex-1 whitespace-nowrap"
            onClick={() => {
              setChoosing(null);
              void run('lastCall', { lessonId, minutes });
            }}
          >
            {t('minutes', { minutes })}
          </Button>
        ))}
        <Button small kind="quiet" onClick={() => setChoosing(false)}>
          {ui('cancel')}
        </Button>
      </div>
      <p className="mt-1.5 text-soft text-sm">{t('hint')}</p>
    </fieldset>
  );
}

function Bell({ endsAt, onCallOff }: { endsAt: number; onCallOff: () => void }) {
  const t = useTranslations('teacher.lastCall');
  const format = useFormatter();
  const { view, receivedAt, serverClock } = useDesk();
  const now = useSeconds();
  const { served, late, unknown } = beforeTheBell(lineOf(view.questions).waiting, endsAt - receivedAt - serverClock);
  const tickets = (all: readonly number[]) => all.join(', ');
  return (
    <section aria-label={t('new')} className="basis-full space-y-1 rounded-control bg-amber-wash px-3 py-2 text-sm">
      <div className="flex items-center gap-2">
        <BellRing aria-hidden className="size-4 shrink-0 text-amber" />
        <p className="flex-1 font-semibold">
          {t(now + serverClock < endsAt ? 'bell' : 'bellOver', { time: format.dateTime(endsAt, CLOCK) })}
        </p>
        <Button kind="quiet" small onClick={onCallOff}>
          {t('callOff')}
        </Button>
      </div>
      <p>{t('served', { count: served.length })}</p>
      {late.length > 0 ? (
        <p className="font-semibold">{t('late', { count: late.length, tickets: tickets(late) })}</p>
      ) : null}
      {unknown.length > 0 ? <p>{t('unknown', { count: unknown.length })}</p> : null}
    </section>
  );
}
