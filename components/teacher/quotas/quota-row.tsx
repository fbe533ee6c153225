'use client';

import { TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { QuotaView } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { CLOCK } from '../../ui/clock-time.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { QuotaForm } from './quota-form.tsx';
import { RaiseForm } from './raise-form.tsx';
import { useAmount } from './use-amount.ts';

/** One limit: what holds, and the ways to change it. */
export function QuotaRow({ quota: { quota, value, raise } }: { quota: QuotaView }) {
  const t = useTranslations('quotas');
  const format = useFormatter();
  const amount = useAmount();
  const { run } = useDesk();
  const { id: lessonId } = useLesson();
  const [changing, setChanging] = useState(false);
  const name = t(`name.${quota}`);
  const close = () => setChanging(false);

  return (
    <li className="space-y-2 py-2">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 text-[0.95rem]">
          {name}
          <strong className="block tabular-nums">{amount(raise?.value ?? value)}</strong>
        </p>
        <Button small aria-label={t('editNamed', { name })} aria-haspopup="dialog" onClick={() => setChanging(true)}>
          {t('edit')}
        </Button>
      </div>
      {raise === null ? null : (
        <div className="flex items-center gap-2 rounded-control bg-amber-wash px-3 py-2 text-sm">
          <TrendingUp aria-hidden className="size-4 shrink-0 text-amber" />
          <p className="min-w-0 flex-1">
            {raise.until === null
              ? t('raisedLesson', { value: amount(raise.value), base: amount(value) })
              : t('raised', {
                  value: amount(raise.value),
                  base: amount(value),
                  time: format.dateTime(raise.until, CLOCK),
                })}
          </p>
          <Button
            kind="quiet"
            small
            aria-label={t('endNamed', { name })}
            onClick={() => void run('endRaise', { quota, lessonId })}
          >
            {t('endNow')}
          </Button>
        </div>
      )}
      <Dialog open={changing} title={name} onClose={close}>
        <div className="space-y-5">
          <QuotaForm quota={quota} value={value} onClose={close} />
          {value === null ? null : <RaiseForm quota={quota} value={value} onClose={close} />}
        </div>
      </Dialog>
    </li>
  );
}
