'use client';

import { Check, Hand } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { clockOf } from '../ui/clock.ts';
import { useDesk } from './desk-context.ts';
import { useNextInList } from './use-next-in-list.ts';
import { useSeconds } from './use-seconds.ts';

/** Who needs the teacher, the longest first. Silent while nobody does. */
export function NeedsMe() {
  const t = useTranslations('teacher.needsMe');
  const { view, run, serverClock } = useDesk();
  const now = useSeconds() + serverClock;
  const calling = useMemo(
    () =>
      view.students
        .flatMap(({ id, name, helpAt, removed }) => (helpAt === null || removed ? [] : [{ id, name, helpAt }]))
        .sort((a, b) => a.helpAt - b.helpAt),
    [view.students],
  );
  const ids = useMemo(() => calling.map(({ id }) => id), [calling]);
  const { list, leaves } = useNextInList(ids);
  return (
    <section aria-label={t('label')} aria-live="polite">
      {calling.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-2 rounded-card border border-amber/40 bg-amber-wash px-4 py-2">
          <p className="flex items-center gap-2 font-bold">
            <Hand aria-hidden className="size-5 text-amber" />
            {t('title', { count: calling.length })}
          </p>
          <ul ref={list} className="flex flex-wrap gap-2">
            {calling.map(({ id, name, helpAt }) => (
              <li
                key={id}
                data-item={id}
                className="flex max-w-full items-center gap-2 rounded-full bg-card py-0.5 pr-0.5 pl-3"
              >
                <bdi className="truncate font-semibold">{name}</bdi>
                <span className="text-soft text-sm tabular-nums" aria-hidden>
                  {clockOf(Math.max(0, now - helpAt))}
                </span>
                <button
                  type="button"
                  data-part="done"
                  aria-label={t('done', { name })}
                  title={t('done', { name })}
                  onClick={() => {
                    leaves(id, 'done');
                    void run('clearHelp', { studentId: id });
                  }}
                  className="grid size-9 shrink-0 place-items-center rounded-full text-accent hover:bg-accent-wash"
                >
                  <Check aria-hidden className="size-4" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
