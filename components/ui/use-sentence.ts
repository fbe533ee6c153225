'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SendFailure } from '../connection/send.ts';

/** Words a failure in the reader's language. The page must provide the namespace `failure`. */
export function useSentence(): (failure: SendFailure) => string {
  const t = useTranslations('failure');
  const ui = useTranslations('ui.connection');
  return useCallback(
    (failure) => {
      if (failure.code === 'not-connected') return ui('notConnected');
      if (failure.code === 'not-sure') return ui('notSure');
      const { code, ...facts } = failure;
      return t(code, facts as Record<string, string | number>);
    },
    [t, ui],
  );
}
