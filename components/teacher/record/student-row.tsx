'use client';

import { clsx } from 'clsx';
import { MessageSquareOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskStudent } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { StudentMark } from '../flags/flag-mark.tsx';
import { RenameForm } from './rename-form.tsx';
import { StudentMenu } from './student-menu.tsx';

export function StudentRow({ student }: { student: DeskStudent }) {
  const t = useTranslations('teacher.students');
  const test = useTranslations('rehearsal.try');
  const { run, tell } = useDesk();
  const { id: studentId, name, online, asked, removed, atDoor, muted, left } = student;
  const [renaming, setRenaming] = useState(false);

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

  if (renaming) {
    return (
      <li className="flex px-2">
        <RenameForm student={student} onClose={() => setRenaming(false)} />
      </li>
    );
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
      {student.test ? (
        <span className="rounded-full border border-amber px-2 font-semibold text-amber text-xs">{test('badge')}</span>
      ) : null}
      <span className="sr-only">
        {t(removed ? (atDoor ? 'isTurnedAway' : 'isRemoved') : online ? 'isOnline' : 'isAway')}
      </span>
      <StudentMark studentId={studentId} />
      {muted ? (
        <span className="flex items-center gap-1 text-amber text-sm">
          <MessageSquareOff aria-hidden className="size-4" />
          {t('isMuted')}
        </span>
      ) : null}
      <span className={clsx('text-sm tabular-nums', left === 0 ? 'font-semibold text-amber' : 'text-soft')}>
        {left === 0 ? t('noneLeft') : t('asked', { count: asked })}
      </span>
      {removed ? (
        <Button kind="quiet" small onClick={() => void readmit()}>
          {t(atDoor ? 'letIn' : 'readmit')}
        </Button>
      ) : (
        <StudentMenu student={student} onRename={() => setRenaming(true)} onRemove={() => void remove()} />
      )}
    </li>
  );
}
