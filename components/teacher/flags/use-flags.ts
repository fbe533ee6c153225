import { useLocale, useTranslations } from 'use-intl/react';
import type { FlagKind, FlagView } from '../../../server/protocol/flags.ts';
import { useDesk, useLesson } from '../desk-context.ts';
import { type Flagged, flaggedOf } from './flagged.ts';

export const useFlagged = (): Flagged => flaggedOf(useDesk().view.flags);

/** The kinds of some flags in words: 「手機號碼和學號」. */
export function useKindWords(): (flags: readonly Pick<FlagView, 'kind'>[]) => string {
  const t = useTranslations('flags.kind');
  const language = useLocale();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (flags) => list.format([...new Set<FlagKind>(flags.map(({ kind }) => kind))].map((kind) => t(kind)));
}

/** Marks flags as seen; for a while that can be undone. */
export function useDismiss(): (flags: readonly FlagView[]) => Promise<void> {
  const t = useTranslations('flags');
  const { run, tell } = useDesk();
  const { id: lessonId } = useLesson();
  return async (flags) => {
    const flagIds = flags.map(({ id }) => id);
    const sent = await run('dismissFlags', { lessonId, flagIds, on: true });
    if (!sent.ok) return;
    const act = () => void run('dismissFlags', { lessonId, flagIds, on: false });
    tell({ tone: 'good', text: t('seenNotice', { count: flagIds.length }), undo: { label: t('undo'), act } });
  };
}
