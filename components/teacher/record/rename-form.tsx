'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskStudent } from '../../../server/protocol/views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';

/** Another name for a student, in place of the old one wherever it stands. */
export function RenameForm({ student, onClose }: { student: DeskStudent; onClose: () => void }) {
  const t = useTranslations('teacher.students');
  const ui = useTranslations('ui');
  const { run } = useDesk();
  const [name, setName] = useState(student.name);

  async function rename() {
    const sent = await run('renameStudent', { studentId: student.id, name });
    if (sent.ok) onClose();
  }

  return (
    <form
      className="flex flex-1 items-center gap-2 py-1"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <input
        aria-label={t('newName', { name: student.name })}
        // biome-ignore lint/a11y/noAutofocus: the teacher has just asked for it
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="min-h-9 min-w-0 flex-1 rounded-control border border-edge bg-card px-3"
      />
      <Button small kind="primary" type="submit" disabled={name.trim() === ''}>
        {t('renameGo')}
      </Button>
      <Button small kind="quiet" onClick={onClose}>
        {ui('cancel')}
      </Button>
    </form>
  );
}
