import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';
import type { HistoryState } from '../../server/protocol/history.ts';

const LOOK: Record<HistoryState, string> = {
  waiting: 'border-line bg-sunken text-ink',
  answering: 'border-line bg-sunken text-ink',
  answered: 'border-transparent bg-accent-wash text-accent-strong',
  'answered-by-hand': 'border-transparent bg-accent-wash text-accent-strong',
  cancelled: 'border-line bg-sunken text-soft',
  declined: 'border-transparent bg-amber-wash text-amber',
  failed: 'border-transparent bg-red-wash text-red',
};

/** What became of a question, in a word. */
export function StateSign({ state }: { state: HistoryState }) {
  const t = useTranslations('history.states');
  return (
    <span className={clsx('whitespace-nowrap rounded-full border px-2 font-semibold text-xs/5', LOOK[state])}>
      {t(state)}
    </span>
  );
}
