'use client';

import { Check, DoorOpen, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { useNextInList } from '../use-next-in-list.ts';

const ROUND = 'grid size-9 shrink-0 place-items-center rounded-full';

/** Who waits to be let in, the longest first. Silent while nobody does. */
export function AtTheDoor() {
  const t = useTranslations('teacher.door');
  const { view, run, tell } = useDesk();
  const waiting = useMemo(() => view.students.filter(({ atDoor, removed }) => atDoor && !removed), [view.students]);
  const ids = useMemo(() => waiting.map(({ id }) => id), [waiting]);
  const { list, leaves } = useNextInList(ids);
  const shown = view.lesson?.state === 'open' && waiting.length > 0;

  async function admit(studentIds: readonly string[]) {
    const sent = await run('admitStudents', { studentIds: [...studentIds] });
    if (sent.ok && sent.value.left > 0) tell({ tone: 'trouble', text: t('left', { count: sent.value.left }) });
  }

  async function turnAway(studentId: string, name: string) {
    const sent = await run('removeStudent', { studentId });
    const letIn = { label: t('afterAll'), act: () => void run('readmitStudent', { studentId }) };
    if (sent.ok) tell({ tone: 'good', text: t('turnedAway', { name }), undo: letIn });
  }

  return (
    <section aria-label={t('label')} aria-live="polite">
      {shown ? (
        <div className="flex flex-wrap items-center gap-2 rounded-card border border-accent/40 bg-accent-wash px-4 py-2">
          <p className="flex items-center gap-2 font-bold max-sm:flex-1">
            <DoorOpen aria-hidden className="size-5 text-accent" />
            {t('title', { count: waiting.length })}
          </p>
          <ul
            ref={list}
            className="flex max-h-32 min-w-0 flex-1 flex-wrap gap-2 overflow-y-auto py-0.5 max-sm:order-last max-sm:basis-full"
          >
            {waiting.map(({ id, name, online }) => (
              <li
                key={id}
                data-item={id}
                className="flex max-w-full items-center gap-1 rounded-full bg-card py-0.5 pr-0.5 pl-3"
              >
                <bdi className="truncate font-semibold">{name}</bdi>
                {online ? null : <span className="shrink-0 text-soft text-sm">{t('away')}</span>}
                <button
                  type="button"
                  data-part="admit"
                  aria-label={t('admit', { name })}
                  title={t('admit', { name })}
                  onClick={() => {
                    leaves(id, 'admit');
                    void admit([id]);
                  }}
                  className={`${ROUND} text-accent hover:bg-accent-wash`}
                >
                  <Check aria-hidden className="size-4" />
                </button>
                <button
                  type="button"
                  data-part="turn-away"
                  aria-label={t('turnAway', { name })}
                  title={t('turnAway', { name })}
                  onClick={() => {
                    leaves(id, 'turn-away');
                    void turnAway(id, name);
                  }}
                  className={`${ROUND} text-red hover:bg-red-wash`}
                >
                  <X aria-hidden className="size-4" />
                </button>
              </li>
            ))}
          </ul>
          {waiting.length > 1 ? (
            <Button small kind="primary" onClick={() => void admit(ids)}>
              {t('admitAll', { count: waiting.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
