'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { HistoryItem } from '../../server/protocol/history.ts';
import { Button } from '../ui/button.tsx';
import { HistoryRow } from './history-row.tsx';

type Props = {
  items: readonly HistoryItem[];
  words: readonly string[];
  searching: boolean;
  more: boolean;
  busy: boolean;
  onMore: () => void;
  onRead: (item: HistoryItem) => void;
};

export function HistoryList({ items, words, searching, more, busy, onMore, onRead }: Props) {
  const t = useTranslations('history.list');
  if (items.length === 0) {
    return (
      <div className="rounded-card border border-line bg-card px-4 py-14 text-center">
        <p className="font-bold text-lg">{t(busy ? 'loading' : searching ? 'notFound' : 'none')}</p>
        {busy ? null : <p className="text-soft">{t(searching ? 'notFoundText' : 'noneText')}</p>}
      </div>
    );
  }
  return (
    <section aria-label={t('label')} aria-busy={busy}>
      <p role="status" className="mb-2 text-soft text-sm">
        {busy ? t('loading') : t('loaded', { count: items.length })}
      </p>
      <ol className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card">
        {items.map((item) => (
          <HistoryRow key={item.id} item={item} words={words} onRead={() => onRead(item)} />
        ))}
      </ol>
      {more ? (
        <div className="mt-4 text-center">
          <Button disabled={busy} onClick={onMore}>
            <ChevronDown aria-hidden className="size-5" />
            {t('more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
