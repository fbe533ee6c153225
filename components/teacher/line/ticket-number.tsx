import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';

type Props = { ticket: number; live: boolean };

/** A ticket as a small torn-off slip. */
export function TicketNumber({ ticket, live }: Props) {
  const t = useTranslations('ui');
  return (
    <span
      className={clsx(
        'justify-self-center rounded-md border border-dashed px-2 py-1 text-center font-black text-xl tabular-nums leading-tight',
        live ? 'border-accent bg-card text-accent' : 'border-edge bg-paper text-ink',
      )}
    >
      <span className="sr-only">{t('ticket')} </span>
      {ticket}
    </span>
  );
}
