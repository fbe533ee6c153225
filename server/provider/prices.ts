/** What an answer cost. The figures, their date and their source are in prices.json. Pure. */
import type { TokenUse } from './answer-provider.ts';
import table from './prices.json' with { type: 'json' };

/** USD per million tokens. */
export type Price = {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
};

export type ModelPrice = {
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** It takes the setting of how much to think. */
  readonly effort: boolean;
  readonly price: Price;
  readonly longPrompt?: { readonly fromTokens: number; readonly price: Price };
};

/** ISO date on which the prices were checked. */
export const pricesDate: string = table.date;

export const pricedModels: readonly ModelPrice[] = table.models;

/** The quickest and cheapest current one: right for a class that waits in line. */
export const defaultModel = 'claude-haiku-5-5';

/** What a teacher may choose from, until they edit the list: the current generation, cheapest first. */
export const defaultModels: readonly string[] = ['claude-haiku-5-5', 'claude-sonnet-5-5', 'claude-opus-5-5'];

/** Knows dated names (`claude-haiku-4-5-20251001`) and context marks (`…[1m]`) too. Null for an unknown model. */
export function priceOf(model: string): ModelPrice | null {
  const plain = model.replace(/\[\w+\]$/, '').replace(/-\d{8}$/, '');
  return pricedModels.find(({ id }) => id === plain) ?? null;
}

/** In USD. A model without a price in the table costs what the dearest would: unknown is not free. */
export function cost(use: TokenUse, model: string): number {
  const found = priceOf(model);
  return found === null ? Math.max(...pricedModels.map((one) => costOf(use, one))) : costOf(use, found);
}

function costOf(use: TokenUse, { price: usual, longPrompt }: ModelPrice): number {
  const prompt = use.input + use.cacheRead + use.cacheWrite;
  const price = longPrompt !== undefined && prompt > longPrompt.fromTokens ? longPrompt.price : usual;
  const dollars =
    use.input * price.input +
    use.output * price.output +
    use.cacheWrite * price.cacheWrite +
    use.cacheRead * price.cacheRead;
  return dollars / 1_000_000;
}
