import { useFormatter, useTranslations } from 'use-intl/react';

/** A limit in words: a number, or that there is none. */
export function useAmount(): (value: number | null) => string {
  const t = useTranslations('quotas');
  const format = useFormatter();
  return (value) => (value === null ? t('none') : format.number(value, { maximumFractionDigits: 2 }));
}
