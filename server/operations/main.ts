/** The entry of the operator's commands: `node dist/operate.mjs <command> [options]`, begun by scripts/operate.mjs. */
import { localeOf, readConfig } from '../config.ts';
import { terminalLanguage } from '../greeting.ts';
import type { Command } from './command.ts';
import { operatorSentence } from './operator-sentence.ts';
import { openTerminal } from './terminal.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  calibrate: async () => (await import('./calibrate/calibrate.ts')).calibrate,
  burst: async () => (await import('./burst/burst.ts')).burst,
  backup: async () => (await import('./backup/backup.ts')).backup,
  restore: async () => (await import('./backup/restore.ts')).restore,
};

/** What a command works on, for errors that do not name it. */
let place = '';

async function main(): Promise<number> {
  // Backups and calibrations are for nobody else on this machine.
  process.umask(0o077);
  const [name = '', ...args] = process.argv.slice(2);
  const config = readConfig();
  place = config.databaseFile;
  const terminal = openTerminal(terminalLanguage(config.locale));
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    terminal.say(terminal.words('usage'));
    return 2;
  }
  const run = await load();
  return run({ config, root: process.cwd(), args, terminal });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (failed: unknown) => {
    const sentence = operatorSentence(failed, terminalLanguage(localeOf()), place);
    process.stderr.write(`${sentence ?? (failed as Error).stack ?? String(failed)}\n`);
    process.exitCode = 1;
  },
);
