'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProjectorView } from '../../server/protocol/views.ts';
import { useWait } from '../ui/use-wait.ts';

/** The line in four figures. */
export function Figures({ view }: { view: ProjectorView }) {
  const t = useTranslations('projector');
  const format = useFormatter();
  const wait = useWait();
  const seconds = Math.round(view.intervalSeconds * 10) / 10;
  if (view.lesson.state === 'ended') return null;
  const figures = [
    { label: t('waiting'), value: format.number(view.line.waiting) },
    { label: t('served'), value: format.number(view.served) },
    { label: t('wait'), value: wait(view.typicalWait), words: true },
    { label: t('pace'), value: t('everySeconds', { seconds }), words: true },
  ];
  return (
    <footer className="projector-footer">
      <dl className="projector-figures">
        {figures.map(({ label, value, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={words ? 'projector-figure-words' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
