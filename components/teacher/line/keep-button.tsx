'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { useSeconds } from '../use-seconds.ts';

type Props = { question: DeskQuestion; leaving: NonNullable<DeskQuestion['leaving']> };

/** Undoes a removal as long as the question is still in line. */
export function KeepButton({ question, leaving }: Props) {
  const t = useTranslations('teacher.action');
  const { run, serverClock } = useDesk();
  const seconds = Math.max(0, Math.ceil((leaving.at - useSeconds() - serverClock) / 1_000));
  return (
    <div className="relative z-10 flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <p className="font-semibold text-amber text-sm tabular-nums">{t(`leaving.${leaving.as}`, { seconds })}</p>
      <Button small onClick={() => void run('keepQuestion', { questionId: question.id })}>
        <Undo2 aria-hidden className="size-4" />
        {t('undo')}
      </Button>
    </div>
  );
}
