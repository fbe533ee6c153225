'use client';

import { useTranslations } from 'use-intl/react';
import { useDesk } from './desk-context.ts';
import { standingOf } from './standing.ts';

/** Speaks each change of how the lesson stands; not each question. */
export function LineAnnouncer() {
  const t = useTranslations('teacher.standing');
  const pause = useTranslations('pause.name');
  const standing = standingOf(useDesk().view);
  return (
    <p role="status" className="sr-only">
      {standing.state === 'paused' ? t('pausedBy', { name: pause(standing.pause.kind) }) : t(`${standing.state}.title`)}
    </p>
  );
}
