import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WaitView } from '../../server/protocol/views.ts';
import { promisedOf } from './promised.ts';

/** Words a promised wait, short: "40–60 s". */
export function useWaitWords(): (wait: WaitView) => string {
  const t = useTranslations('teacher.wait');
  return useCallback(
    (wait: WaitView) => {
      const promised = promisedOf(wait);
      if (promised.unit === 'now') return t('now');
      const { unit, low, high } = promised;
      return low === high || low === 0 ? t(`${unit}One`, { n: high }) : t(unit, { low, high });
    },
    [t],
  );
}
