'use client';

import { useTranslations } from 'use-intl/react';
import type { ProjectorView } from '../../server/protocol/views.ts';

const NOW_SHOWN = 8;

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
  const shown = answering.slice(0, NOW_SHOWN);
  return (
    <>
      <section aria-label={t('now')}>
        <h2 className="projector-label">{t('now')}</h2>
        <ol className="projector-now" data-count={shown.length}>
          {shown.map((ticket) => (
            <li key={ticket} className="projector-slip">
              {ticket}
            </li>
          ))}
          {shown.length === 0 ? <li className="projector-none">{t('noneNow')}</li> : null}
        </ol>
      </section>
      {next.length > 0 ? (
        <section aria-label={t('next')}>
          <h2 className="projector-label">{t('next')}</h2>
          <ol className="projector-next">
            {next.map((ticket) => (
              <li key={ticket}>{ticket}</li>
            ))}
            {line.waiting > next.length ? (
              <li className="projector-more">{t('more', { count: line.waiting - next.length })}</li>
            ) : null}
          </ol>
        </section>
      ) : null}
    </>
  );
}
