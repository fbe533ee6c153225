'use client';

import { clsx } from 'clsx';
import { UserMinus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskStudent } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';

export function StudentRow({ student }: { student: DeskStudent }) {
  const t = useTranslations('teacher.students');
  const { run, tell } = useDesk();
  const { id: studentId, name, online, asked, removed } = student;

  async function readmit() {
    const sent = await run('readmitStudent', { studentId });
    if (sent.ok) tell({ tone: 'good', text: t('readmitted', { name }) });
  }
  async function remove() {
    const sent = await run('removeStudent', { studentId });
    if (!sent.ok) return;
    const undo = { label: t('readmit'), act: () => void readmit() };
    tell({ tone: 'good', text: t('removedText', { name }), undo });
  }

  return (
    <li className="group flex min-h-10 items-center gap-2.5 rounded-lg px-2 hover:bg-sunken">
      <span
        aria-hidden
        className={clsx(
          'size-2.5 shrink-0 rounded-full border',
          online && !removed ? 'border-accent bg-accent' : 'border-edge',
        )}
      />
      <bdi className={clsx('min-w-0 flex-1 truncate', removed && 'text-soft line-through')}>{name}</bdi>
      <span className="sr-only">{t(removed ? 'isRemoved' : online ? 'isOnline' : 'isAway')}</span>
      <span className="text-soft text-sm tabular-nums">{t('asked', { count: asked })}</span>
      {removed ? (
        <Button kind="quiet" small onClick={() => void readmit()}>
          {t('readmit')}
        </Button>
      ) : (
        <button
          type="button"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={() => void remove()}
          className="grid size-9 place-items-center rounded-full text-soft opacity-60 hover:bg-red-wash hover:text-red hover:opacity-100 focus-visible:opacity-100"
        >
          <UserMinus aria-hidden className="size-4" />
        </button>
      )}
    </li>
  );
}
