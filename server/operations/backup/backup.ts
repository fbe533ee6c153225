/** `npm run backup`: a checked copy of the database, while the server runs or not. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { terminalLanguage } from '../../greeting.ts';
import { backUp, rotate } from '../../store/operator.ts';
import type { Command } from '../command.ts';
import { operatorSentence } from '../operator-sentence.ts';

/** Copies by hand that are kept, beside the nightly ones. */
const KEPT_BY_HAND = 20;

/** `--nightly`: as the server calls it, with its rotation and without a word. */
export const backup: Command = async ({ config, args, terminal: { words, say } }) => {
  const { nightly } = parseArgs({ args: [...args], options: { nightly: { type: 'boolean', default: false } } }).values;
  const why = nightly ? 'nightly' : 'by-hand';
  if (statSync(config.databaseFile, { throwIfNoEntry: false }) === undefined) {
    say(words('backup.none', { file: config.databaseFile }));
    return 1;
  }
  try {
    const now = new Date();
    const file = backUp(config.databaseFile, why, now);
    const gone = rotate(config.databaseFile, why, nightly ? config.BACKUPS_KEPT : KEPT_BY_HAND, now);
    if (nightly) return 0;
    say(words('backup.done', { file, size: (statSync(file).size / 1e6).toFixed(1) }));
    if (gone.length > 0) say(words('backup.gone', { count: gone.length }));
    return 0;
  } catch (error) {
    const detail =
      operatorSentence(error, terminalLanguage(config.locale), config.databaseFile) ?? (error as Error).message;
    say(words('backup.failed', { detail }));
    return 1;
  }
};
