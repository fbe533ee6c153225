'use client';

import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { HISTORY_FLAGS, HISTORY_STATES, type HistoryLessonView } from '../../server/protocol/history.ts';
import { Button } from '../ui/button.tsx';
import { DayField, notAfter, notBefore } from './day-field.tsx';
import { isSearching, NO_SEARCH, type SearchQuery } from './search-query.ts';
import { Select, SmallField } from './select.tsx';

/** After the last key, before the search begins. */
const TYPING_MS = 250;

type Props = {
  query: SearchQuery;
  lessons: readonly HistoryLessonView[];
  onSearch: (query: SearchQuery) => void;
};

/** Words and filters; what is typed is searched for after a short rest, what is chosen at once. */
export function SearchForm({ query, lessons, onSearch }: Props) {
  const t = useTranslations('history.search');
  const states = useTranslations('history.states');
  const lesson = useTranslations('teacher.lesson');
  const format = useFormatter();
  const choose = (change: Partial<SearchQuery>) => onSearch({ ...query, ...change });
  const words = useTyped(query.words, (typed) => choose({ words: typed }));
  const name = useTyped(query.name, (typed) => choose({ name: typed }));

  return (
    <search>
      <form
        className="grid grid-cols-2 gap-3 rounded-card border border-line bg-card p-4 md:grid-cols-4 lg:grid-cols-[minmax(0,1.6fr)_repeat(3,minmax(0,1fr))_repeat(2,minmax(10.5rem,1fr))]"
        onSubmit={(event) => {
          event.preventDefault();
          choose({ words: words.typed, name: name.typed });
        }}
      >
        <label className="relative col-span-full block">
          <span className="sr-only">{t('words')}</span>
          <Search aria-hidden className="absolute top-3.5 left-3.5 size-5 text-soft" />
          <input
            type="search"
            placeholder={t('words')}
            className="block min-h-12 w-full rounded-control border border-edge bg-card pr-4 pl-11 text-lg placeholder:text-soft"
            {...words.input}
          />
        </label>
        <Select
          className="col-span-2 lg:col-span-1"
          label={t('lesson')}
          value={query.lesson}
          onChange={(event) => choose({ lesson: event.target.value, student: '' })}
        >
          <option value="">{t('allLessons')}</option>
          {lessons.map(({ id, title, openedAt }) => (
            <option key={id} value={id}>
              {format.dateTime(openedAt, { dateStyle: 'short' })} {title || lesson('untitled')}
            </option>
          ))}
        </Select>
        <SmallField label={t('name')} {...name.input} />
        <Select label={t('state')} value={query.state} onChange={(event) => choose({ state: event.target.value })}>
          <option value="">{t('allStates')}</option>
          {HISTORY_STATES.map((state) => (
            <option key={state} value={state}>
              {states(state)}
            </option>
          ))}
        </Select>
        <Select
          className="col-span-2 lg:col-span-1"
          label={t('flag')}
          value={query.flag}
          onChange={(event) => choose({ flag: event.target.value })}
        >
          <option value="">{t('allFlags')}</option>
          {HISTORY_FLAGS.map((flag) => (
            <option key={flag} value={flag}>
              {t(`flags.${flag}`)}
            </option>
          ))}
        </Select>
        <DayField
          label={t('from')}
          day={query.from}
          onDay={(from) => choose({ from, until: notBefore(from, query.until) })}
        />
        <DayField
          label={t('until')}
          day={query.until}
          onDay={(until) => choose({ until, from: notAfter(until, query.from) })}
        />
        {isSearching(query) ? (
          <div className="col-span-full">
            <Button small kind="quiet" onClick={() => onSearch({ ...NO_SEARCH, order: query.order })}>
              <X aria-hidden className="size-4" />
              {t('clear')}
            </Button>
          </div>
        ) : null}
      </form>
    </search>
  );
}

/** What is being typed; handed on after a rest, never in the middle of composing a character. */
function useTyped(value: string, hand: (typed: string) => void) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  // With what was chosen beside it meanwhile.
  const handOn = useEffectEvent(hand);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value || composing) return;
    const timer = setTimeout(() => handOn(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, composing, value]);
  return {
    typed,
    input: {
      value: typed,
      maxLength: 100,
      onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  };
}
