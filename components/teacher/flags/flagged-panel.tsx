'use client';

import { ListChecks, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { LineRows } from '../line/line-rows.tsx';
import { FlagLog } from './flag-log.tsx';
import { WordLists } from './word-lists.tsx';

type Props = { questions: readonly DeskQuestion[]; read: (id: string) => void };

/** The flagged questions, the log of all flags of the lesson, and the words that are flagged. */
export function FlaggedPanel({ questions, read }: Props) {
  const t = useTranslations('flags');
  const [open, setOpen] = useState<'log' | 'words' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="flex flex-wrap justify-end gap-2 py-2">
        <Button small onClick={() => setOpen('log')}>
          <ListChecks aria-hidden className="size-4" />
          {t('log.open')}
        </Button>
        <Button small onClick={() => setOpen('words')}>
          <ListPlus aria-hidden className="size-4" />
          {t('words.open')}
        </Button>
      </div>
      <LineRows
        questions={questions}
        read={read}
        label={t('tab')}
        empty={
          <>
            <span className="block font-semibold text-ink text-lg">{t('none')}</span>
            <span className="mx-auto block max-w-prose">{t('noneText')}</span>
          </>
        }
      />
      <FlagLog
        open={open === 'log'}
        onClose={close}
        read={(id) => {
          close();
          read(id);
        }}
      />
      <WordLists open={open === 'words'} onClose={close} />
    </>
  );
}
