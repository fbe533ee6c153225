import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';

/** Words a span of time for a chart: "8 s", "2 min", "2 min 30 s", "1 h 5 min". */
export function useSpanWords(): (ms: number) => string {
  const t = useTranslations('chart.time');
  return useCallback(
    (ms) => {
      const seconds = ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000);
      if (seconds < 60) return t('seconds', { n: seconds });
      const minutes = Math.floor(seconds / 60);
      if (minutes >= 60) {
        return minutes % 60 === 0
          ? t('hours', { n: minutes / 60 })
          : t('hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
      }
      const rest = Math.round(seconds % 60);
      return rest === 0 ? t('minutes', { n: minutes }) : t('minutesSeconds', { minutes, seconds: rest });
    },
    [t],
  );
}
