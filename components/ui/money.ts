const SMALLEST = 0.0001;

/** US dollars in words; small sums keep enough figures to be told apart, and none that was spent looks like nothing. */
export function moneyWords(language: string): (usd: number) => string {
  const withDigits = (digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const [small, large] = [withDigits(4), withDigits(2)];
  return (usd) => {
    if (usd > 0 && usd < SMALLEST / 2) return `<\u00A0${small.format(SMALLEST)}`;
    return (usd > 0 && usd < 1 ? small : large).format(usd);
  };
}
