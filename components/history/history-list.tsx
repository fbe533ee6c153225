'use client';

import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { HistoryItem } from '../../server/protocol/history.ts';
import { FlagSign } from '../teacher/flags/flag-sign.tsx';
import { Button } from '../ui/button.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { Marked } from './marked.tsx';
import type { SearchQuery } from './search-query.ts';
import { StateSign } from './state-sign.tsx';

/** In figures: one line in every language. */
const DATE_AND_TIME = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

type Props = {
  /** The search in words, to tell it from others. */
  search: string;
  items: readonly HistoryItem[];
  words: readonly string[];
  searching: boolean;
  order: SearchQuery['order'];
  onOrder: (order: SearchQuery['order']) => void;
  more: boolean;
  busy: boolean;
  onMore: () => void;
  onRead: (item: HistoryItem) => void;
};

/** As many as have been read, by time; further ones come as the end comes into sight. */
export function HistoryList({ search, items, words, searching, order, onOrder, more, busy, onMore, onRead }: Props) {
  const t = useTranslations('history.list');
  const columns = useHistoryColumns(words, onRead);
  const empty = items.length === 0;
  const state = busy
    ? 'loading'
    : !empty
      ? order === ''
        ? 'loaded'
        : 'loadedOldest'
      : searching
        ? 'notFound'
        : 'none';
  return (
    <div
      aria-busy={busy}
      className={
        empty ? 'rounded-card border border-line bg-card px-4 py-14 text-center' : 'flex min-h-0 flex-1 flex-col'
      }
    >
      {/* One and the same, whatever was found: so each search is told. */}
      <p role="status" className={empty ? 'font-bold text-lg' : 'mb-2 text-soft text-sm'}>
        {t(state, { count: items.length })}
      </p>
      {empty ? (
        busy ? null : (
          <p className="text-soft">{t(searching ? 'notFoundText' : 'noneText')}</p>
        )
      ) : (
        <div className="flex min-h-96 flex-1 flex-col overflow-hidden rounded-card border border-line bg-card">
          <DataTable
            label={t('label')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            rowHeight={104}
            className="min-h-0 flex-1"
            minWidth="40rem"
            order={{ id: 'asked', desc: order === '', onTurn: () => onOrder(order === '' ? 'oldest' : '') }}
            answerTo={search}
            pressable
            more={more}
            onEnd={busy ? undefined : onMore}
            foot={
              more ? (
                <p className="py-3 text-center">
                  <Button small disabled={busy} onClick={onMore}>
                    <ChevronDown aria-hidden className="size-5" />
                    {t(order === '' ? 'more' : 'moreOldest')}
                  </Button>
                </p>
              ) : null
            }
          />
        </div>
      )}
    </div>
  );
}

/** One question: its text, the part of its answer that was searched for, who, what became of it, when and where. */
function useHistoryColumns(words: readonly string[], onRead: (item: HistoryItem) => void): Column<HistoryItem>[] {
  const t = useTranslations('history.list');
  const flags = useTranslations('flags');
  const lesson = useTranslations('teacher.lesson');
  const format = useFormatter();
  return useMemo(
    () => [
      {
        id: 'question',
        header: t('question'),
        names: true,
        cell: (item) => (
          <>
            <button
              type="button"
              aria-label={t('read', { ticket: item.ticket, name: item.student.name })}
              onClick={() => onRead(item)}
              className="block w-full text-left after:absolute after:inset-0"
            >
              <span className="line-clamp-2 whitespace-pre-line break-words">
                <Marked text={item.question} words={words} />
              </span>
            </button>
            {item.answer === null ? null : (
              <span className="mt-0.5 line-clamp-2 break-words text-soft text-sm">
                <Marked text={item.answer} words={words} />
              </span>
            )}
          </>
        ),
      },
      {
        id: 'student',
        header: t('student'),
        width: '8.5rem',
        cell: (item) => (
          <>
            <bdi className="block truncate font-semibold">{item.student.name}</bdi>
            <span className="text-soft text-sm">{t('ticket', { ticket: item.ticket })}</span>
          </>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        width: '7.5rem',
        cell: ({ state, flag }) => (
          <span className="flex flex-wrap items-center gap-1.5">
            <StateSign state={state} />
            {flag === null ? null : (
              <span className="flex" title={flags('mark', { strength: flags(`strength.${flag}`) })}>
                <FlagSign strength={flag} />
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'asked',
        header: t('asked'),
        width: '10.5rem',
        cell: (item) => (
          <>
            <time dateTime={new Date(item.askedAt).toISOString()} className="block text-sm">
              {format.dateTime(item.askedAt, DATE_AND_TIME)}
            </time>
            <span className="block truncate text-soft text-sm">{item.lesson.title || lesson('untitled')}</span>
          </>
        ),
      },
    ],
    [t, flags, lesson, format, words, onRead],
  );
}
