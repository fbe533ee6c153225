'use client';

import { useTranslations } from 'use-intl/react';
import type { ProjectorView } from '../../server/protocol/views.ts';
import { fitLine } from './fit.ts';

/** The call of the numbers: now, and next. */
export function LineStage({ view }: { view: ProjectorView }) {
  const t = useTranslations('projector');
  const { answering, next, line } = view;

  if (answering.length === 0 && line.waiting === 0) {
    return line.pause ? null : (
      <section className="m-auto text-center">
        <h2 className="projector-big">{t('nobody')}</h2>
        <p className="projector-text">{t('nobodyText')}</p>
      </section>
    );
  }
  const fit = fitLine(answering, next, line.pause !== null || view.lesson.announcement !== null);
  const coming = next.slice(0, fit.next);
  return (
    <>
      <section aria-label={t('now')}>
        <h2 className="projector-label">{t('now')}</h2>
        {answering.length === 0 ? (
          <p className="projector-none">{t('noneNow')}</p>
        ) : (
          <ol className="projector-now" style={{ fontSize: `calc(${fit.size} * var(--u))` }}>
            {answering.map((ticket) => (
              <li key={ticket} className="projector-slip">
                {ticket}
              </li>
            ))}
          </ol>
        )}
      </section>
      {coming.length > 0 ? (
        <section aria-label={t('next')}>
          <h2 className="projector-label">{t('next')}</h2>
          <ol className="projector-next">
            {coming.map((ticket) => (
              <li key={ticket}>{ticket}</li>
            ))}
            {line.waiting > coming.length ? (
              <li className="projector-more">{t('more', { count: line.waiting - coming.length })}</li>
            ) : null}
          </ol>
        </section>
      ) : null}
    </>
  );
}
