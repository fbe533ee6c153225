'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WaitView } from '../../server/protocol/views.ts';
import { roundForPeople } from '../../server/protocol/wait-range.ts';

/** Words a wait as people say it, always as a range. Null: nothing can be said yet. Needs the namespace `wait`. */
export function useWait(): (wait: WaitView | null) => string {
  const t = useTranslations('wait');
  return useCallback(
    (wait) => {
      if (wait === null) return t('unknown');
      const told = roundForPeople({ ...wait, expectedMs: (wait.lowMs + wait.highMs) / 2 });
      switch (told.kind) {
        case 'soon':
          return t('soon');
        case 'between':
          return t(`between.${told.unit}`, { low: told.low, high: told.high });
        default:
          return t(`${told.kind}.${told.unit}`, { value: told.value });
      }
    },
    [t],
  );
}
