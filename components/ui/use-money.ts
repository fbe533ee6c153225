import { useMemo } from 'react';
import { useLocale } from 'use-intl/react';
import { moneyWords } from './money.ts';

/** See `moneyWords`. */
export function useMoney(): (usd: number) => string {
  const language = useLocale();
  return useMemo(() => moneyWords(language), [language]);
}
