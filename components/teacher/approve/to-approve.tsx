'use client';

import { CheckCheck, Eye } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useApproving } from './use-approving.ts';

type Props = { questions: readonly DeskQuestion[]; shown: boolean; look: () => void };

/** Says that questions wait for approval, while their list is not on the desk. Silent while none does. */
export function ToApprove({ questions, shown, look }: Props) {
  const t = useTranslations('teacher.approve');
  const approve = useApproving();
  const count = questions.length;
  return (
    <section aria-label={t('label')} aria-live="polite">
      {count === 0 || shown ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-amber/40 bg-amber-wash px-4 py-2">
          <p className="flex items-center gap-2 font-bold">
            <Eye aria-hidden className="size-5 text-amber" />
            {t('waiting', { count })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button small kind="primary" onClick={look}>
              {t('look')}
            </Button>
            <Button small onClick={() => void approve(questions)}>
              <CheckCheck aria-hidden className="size-4" />
              {t('all', { count })}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
