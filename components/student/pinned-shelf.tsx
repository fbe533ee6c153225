'use client';

import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { StudentView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Button } from '../ui/button.tsx';
import { PinnedReaderLater } from './pinned-reader-later.tsx';

/** The quiet place of what the teacher has pinned. */
export function PinnedShelf({ view, send }: { view: StudentView; send: Send }) {
  const t = useTranslations('student.pinned');
  const [open, setOpen] = useState(false);
  if (view.pinned.length === 0) return null;
  return (
    <>
      <Button kind="quiet" small aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Pin aria-hidden className="size-4" />
        {t('open', { count: view.pinned.length })}
      </Button>
      {open ? (
        <PinnedReaderLater pinned={view.pinned} demo={view.demo} send={send} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
