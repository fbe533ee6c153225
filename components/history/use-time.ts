import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';

/** Words a span that has passed: "12 s", "3 min 5 s". */
export function useTime(): (ms: number | null) => string {
  const t = useTranslations('history.time');
  return useCallback(
    (ms) => {
      if (ms === null) return t('none');
      const seconds = Math.round(ms / 1000);
      return seconds < 100
        ? t('seconds', { n: seconds })
        : t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    },
    [t],
  );
}
