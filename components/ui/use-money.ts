import { useCallback } from 'react';
import { useFormatter } from 'use-intl/react';

/** US dollars; small sums keep enough figures to be told apart. */
export function useMoney(): (usd: number) => string {
  const format = useFormatter();
  return useCallback(
    (usd) =>
      format.number(usd, {
        style: 'currency',
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: usd !== 0 && usd < 1 ? 4 : 2,
        maximumFractionDigits: usd !== 0 && usd < 1 ? 4 : 2,
      }),
    [format],
  );
}
