'use client';

import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { RefusalView } from '../../../server/protocol/desk-views.ts';
import { CLOCK_SECONDS } from '../../ui/clock-time.ts';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useDesk } from '../desk-context.ts';

const NEWEST = { id: 'at', desc: true } as const;

/** The log of refusals (429, 529), newest first; the provider's own words behind each. */
export function RefusalsPanel() {
  const t = useTranslations('teacher.refusals');
  const log = useTranslations('chart.log');
  const format = useFormatter();
  const { refusals } = useDesk().view;
  const columns = useMemo(
    (): Column<RefusalView>[] => [
      {
        id: 'at',
        header: log('at'),
        width: '5.75rem',
        cell: ({ at }) => <time>{format.dateTime(at, CLOCK_SECONDS)}</time>,
        sortBy: ({ at }) => at,
        largestFirst: true,
      },
      {
        id: 'kind',
        header: log('kind'),
        names: true,
        cell: (refusal) => <Refusal refusal={refusal} />,
        sortBy: ({ kind }) => t(`kind.${kind}`),
      },
      {
        id: 'pace',
        header: log('pace'),
        width: '7rem',
        align: 'end',
        cell: ({ intervalBeforeSeconds: from, intervalAfterSeconds: to }) =>
          from === to ? log('paceSame', { seconds: to }) : log('paceChange', { from, to }),
        sortBy: ({ intervalAfterSeconds }) => intervalAfterSeconds,
        largestFirst: true,
      },
    ],
    [t, log, format],
  );
  if (refusals.length === 0) return <p className="px-4 py-8 text-center text-soft">{t('none')}</p>;
  return (
    <DataTable
      label={log('title')}
      columns={columns}
      rows={refusals}
      keyOf={({ id }) => id}
      sortedBy={NEWEST}
      rowHeight={84}
      className="max-h-96"
    />
  );
}

function Refusal({ refusal: { kind, status, ticket, retryAfterSeconds, detail } }: { refusal: RefusalView }) {
  const t = useTranslations('teacher.refusals');
  return (
    <>
      <span className="block font-semibold">
        {status === null ? t(`kind.${kind}`) : t('kindAndStatus', { kind: t(`kind.${kind}`), status: String(status) })}
      </span>
      <span className="flex flex-wrap gap-x-3 text-soft text-sm">
        {ticket === null ? null : <span>{t('ticket', { ticket })}</span>}
        <span>{retryAfterSeconds === null ? t('noRetryAfter') : t('retryAfter', { seconds: retryAfterSeconds })}</span>
      </span>
      <details className="group text-sm">
        <summary className="w-fit rounded-md text-accent">{t('more')}</summary>
        <p className="mt-1 whitespace-pre-wrap rounded-lg bg-code px-3 py-2 font-mono text-xs [overflow-wrap:anywhere]">
          {detail}
        </p>
      </details>
    </>
  );
}
