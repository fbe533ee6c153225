'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { HistoryItem, HistoryLessonView, HistoryPage as Page } from '../../server/protocol/history.ts';
import { asked, type Fetched, read } from '../connection/http.ts';
import { useFetched } from '../connection/use-fetched.ts';
import { Banner } from '../ui/banner.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { ExportMenu } from './export-menu.tsx';
import { HistoryList } from './history-list.tsx';
import { QuestionSheet } from './question-sheet.tsx';
import { SearchForm } from './search-form.tsx';
import { isSearching, type SearchQuery, searchFrom } from './search-query.ts';
import { TeacherPage } from './teacher-page.tsx';

/** Every question of every lesson: searched, narrowed down, read, exported. */
export function HistoryPage({ address }: { address: string }) {
  const lessons = useFetched<readonly HistoryLessonView[]>('/api/teacher/history/lessons');
  return (
    <TeacherPage place="history" reading={lessons}>
      {(listed) => <History address={address} lessons={listed} />}
    </TeacherPage>
  );
}

function History({ address, lessons }: { address: string; lessons: readonly HistoryLessonView[] }) {
  const t = useTranslations('history');
  const sentence = useSentence();
  const [query, setQuery] = useState<SearchQuery>(() => searchFrom(new URLSearchParams(address)));
  const [reading, setReading] = useState<HistoryItem | null>(null);
  const { items, next, busy, failure, more } = usePages(query);
  const words = useMemo(() => query.words.split(/\s+/u).filter(Boolean), [query.words]);

  const search = (wanted: SearchQuery) => {
    setQuery(wanted);
    window.history.replaceState(null, '', `/teacher/history${asked(wanted)}`);
  };

  return (
    <main className="flex h-[calc(100dvh-7rem)] min-h-[44rem] flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-bold text-2xl">{t('title')}</h1>
        <ExportMenu query={query} />
      </div>
      <SearchForm query={query} lessons={lessons} onSearch={search} />
      {failure === null ? null : <Banner role="alert" tone="trouble" title={sentence(failure)} />}
      <HistoryList
        search={asked(query)}
        items={items}
        words={words}
        searching={isSearching(query)}
        order={query.order}
        onOrder={(order) => search({ ...query, order })}
        more={next !== null}
        busy={busy}
        onMore={more}
        onRead={setReading}
      />
      <QuestionSheet
        item={reading}
        onClose={() => setReading(null)}
        onStudent={(item) => {
          setReading(null);
          search({ ...query, words: '', lesson: item.lesson.id, student: item.student.id, name: '' });
        }}
      />
    </main>
  );
}

const NOTHING: Page = { items: [], next: null };
type Failure = (Fetched<never> & { ok: false })['failure'];

/** The pages of one search so far. The items of the last search stay until the first of the new one are there. */
function usePages(query: SearchQuery) {
  const [page, setPage] = useState<Page>(NOTHING);
  const [busy, setBusy] = useState(true);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Of the search that is shown: another one ends what is still on its way for it. */
  const current = useRef<AbortSignal | null>(null);
  const path = `/api/teacher/history${asked(query)}`;

  const take = useCallback(async (from: string, before: Page) => {
    const signal = current.current;
    if (signal === null) return;
    setBusy(true);
    const fetched = await read<Page>(from, signal).catch(() => null);
    if (fetched === null || signal.aborted) return;
    setBusy(false);
    setFailure(fetched.ok ? null : fetched.failure);
    if (fetched.ok) setPage({ items: [...before.items, ...fetched.value.items], next: fetched.value.next });
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    current.current = stop.signal;
    void take(path, NOTHING);
    return () => stop.abort();
  }, [path, take]);

  const more = () => void take(`/api/teacher/history${asked({ ...query, past: page.next })}`, page);
  return { items: page.items, next: page.next, busy, failure, more };
}
