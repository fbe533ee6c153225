'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { RefusalView } from '../../../server/protocol/views.ts';
import { CLOCK_SECONDS } from '../clock-time.ts';
import { useDesk } from '../desk-context.ts';

/** The log of refusals (429, 529), newest first; the provider's own words behind each. */
export function RefusalsPanel() {
  const t = useTranslations('teacher.refusals');
  const { refusals } = useDesk().view;
  if (refusals.length === 0) return <p className="px-4 py-8 text-center text-soft">{t('none')}</p>;
  return (
    <ol className="divide-y divide-line px-4">
      {refusals.map((refusal) => (
        <li key={refusal.id}>
          <Refusal refusal={refusal} />
        </li>
      ))}
    </ol>
  );
}

function Refusal({ refusal }: { refusal: RefusalView }) {
  const t = useTranslations('teacher.refusals');
  const format = useFormatter();
  const {
    at,
    kind,
    status,
    retryAfterSeconds,
    ticket,
    intervalBeforeSeconds: from,
    intervalAfterSeconds: to,
  } = refusal;
  return (
    <details className="group py-2.5 text-sm">
      <summary className="list-none rounded-md [&::-webkit-details-marker]:hidden">
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-semibold text-[0.95rem]">
            {status === null
              ? t(`kind.${kind}`)
              : t('kindAndStatus', { kind: t(`kind.${kind}`), status: String(status) })}
          </span>
          <time className="text-soft tabular-nums">{format.dateTime(at, CLOCK_SECONDS)}</time>
        </span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-soft">
          {ticket === null ? null : <span>{t('ticket', { ticket })}</span>}
          <span>
            {retryAfterSeconds === null ? t('noRetryAfter') : t('retryAfter', { seconds: retryAfterSeconds })}
          </span>
          <span>{from === to ? t('paceSame', { seconds: to }) : t('pace', { from, to })}</span>
        </span>
        <span className="text-accent group-open:hidden">{t('more')}</span>
      </summary>
      <p className="mt-1 whitespace-pre-wrap rounded-lg bg-code px-3 py-2 font-mono text-xs [overflow-wrap:anywhere]">
        {refusal.detail}
      </p>
    </details>
  );
}
