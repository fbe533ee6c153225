'use client';

import { useTranslations } from 'use-intl/react';
import type { LessonReport } from '../../server/protocol/history.ts';
import { StateSign } from './state-sign.tsx';

/** Whom somebody still owes an answer. */
export function UnansweredList({ report }: { report: LessonReport }) {
  const t = useTranslations('history.report');
  const list = useTranslations('history.list');
  const { unanswered, states } = report;
  const count = states.failed + states.declined + states.cancelled;
  return (
    <section>
      <h2 className="mb-1 font-bold text-lg">{t('unansweredTitle')}</h2>
      {unanswered.length === 0 ? (
        <p className="text-soft">{t('noUnanswered')}</p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card">
          {unanswered.map((item) => (
            <li key={item.id} className="px-4 py-2">
              <p className="flex flex-wrap items-baseline gap-x-2 text-soft text-sm">
                <bdi className="font-semibold text-ink">{item.student.name}</bdi>
                {list('ticket', { ticket: item.ticket })}
                <StateSign state={item.state} />
              </p>
              <p className="break-words">{item.question}</p>
            </li>
          ))}
        </ol>
      )}
      {unanswered.length < count ? (
        <p className="mt-1 text-soft text-sm">{t('onlyFirst', { count: unanswered.length })}</p>
      ) : null}
    </section>
  );
}
