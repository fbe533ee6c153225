/**
 * Who tries class codes. Thirty students behind one address join in one minute, and some mistype; a machine that guesses
 * codes needs millions. Wrong codes are counted by browser, by address and in all, at every door that takes one.
 */
import type { CommandFailure } from '../protocol/failures.ts';
import { createTries } from './tries.ts';

export type Guesser = { readonly device: string | null; readonly address: string };

export type CodeGuesses = {
  /** Asked before a code is looked at: a guesser who was told to wait learns nothing from a right code. */
  refused(who: Guesser): Promise<CommandFailure | null>;
  /** Counts a code that no lesson has. */
  wrong(who: Guesser): Promise<void>;
};

export function createCodeGuesses(): CodeGuesses {
  const devices = createTries('code-device', 10, 60);
  const addresses = createTries('code-address', 120, 60);
  const all = createTries('code-all', 600, 60);
  return {
    refused: async ({ device, address }) =>
      (device === null ? null : await devices.refused(device)) ??
      (await addresses.refused(address)) ??
      (await all.refused('all')),
    async wrong({ device, address }) {
      if (device !== null) await devices.take(device);
      await addresses.take(address);
      await all.take('all');
    },
  };
}
