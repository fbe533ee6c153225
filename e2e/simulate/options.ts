/** What `scripts/simulate.mjs` hands to the players. */
export type Options = {
  readonly students: number;
  readonly seed: number;
  /** Absolute: the report's. */
  readonly folder: string;
  readonly provider: 'demo' | 'fake';
  /** A server that runs already, with the code of its lesson; `password` null: the teacher stays outside. */
  readonly running: { readonly url: string; readonly code: string; readonly password: string | null } | null;
};

export function optionsOf(): Options {
  const given = process.env.CLASSLINE_SIMULATE;
  if (given === undefined) throw new Error('Started by: npm run simulate');
  return JSON.parse(given) as Options;
}
