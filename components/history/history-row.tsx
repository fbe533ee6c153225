'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { HistoryItem } from '../../server/protocol/history.ts';
import { FlagSign } from '../teacher/flags/flag-sign.tsx';
import { Marked } from './marked.tsx';
import { StateSign } from './state-sign.tsx';

type Props = { item: HistoryItem; words: readonly string[]; onRead: () => void };

/** One question: who, when, what became of it, its text, and the part of its answer that was searched for. */
export function HistoryRow({ item, words, onRead }: Props) {
  const t = useTranslations('history.list');
  const flags = useTranslations('flags');
  const format = useFormatter();
  return (
    <li className="relative px-4 py-3 hover:bg-sunken">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
        <bdi className="font-semibold text-ink">{item.student.name}</bdi>
        <span>{t('ticket', { ticket: item.ticket })}</span>
        <StateSign state={item.state} />
        {item.flag === null ? null : (
          <span className="flex self-center" title={flags('mark', { strength: flags(`strength.${item.flag}`) })}>
            <FlagSign strength={item.flag} />
          </span>
        )}
        <time dateTime={new Date(item.askedAt).toISOString()} className="ml-auto tabular-nums">
          {format.dateTime(item.askedAt, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })}
        </time>
      </p>
      <button
        type="button"
        aria-label={t('read', { ticket: item.ticket, name: item.student.name })}
        onClick={onRead}
        className="mt-0.5 block w-full text-left after:absolute after:inset-0"
      >
        <span className="line-clamp-2 whitespace-pre-line break-words">
          <Marked text={item.question} words={words} />
        </span>
      </button>
      {item.answer === null ? null : (
        <p className="mt-0.5 line-clamp-2 break-words text-[0.95rem] text-soft">
          <Marked text={item.answer} words={words} />
        </p>
      )}
      <p className="mt-0.5 truncate text-sm text-soft">{item.lesson.title}</p>
    </li>
  );
}
