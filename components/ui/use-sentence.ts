'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { CommandFailure } from '../../server/protocol/failures.ts';

/** Words a failure in the reader's language. The page must provide the namespace `failure`. */
export function useSentence(): (failure: CommandFailure) => string {
  const t = useTranslations('failure');
  return useCallback(({ code, ...facts }: CommandFailure) => t(code, facts as Record<string, string | number>), [t]);
}
