/** The entry of the operator's commands: `node dist/operate.mjs <command> [options]`, begun by scripts/operate.mjs. */
import { ConfigRefused, readConfig } from '../config.ts';
import { terminalLanguage } from '../greeting.ts';
import { StoreUnusable } from '../store/operator.ts';
import type { Command } from './command.ts';
import { openTerminal } from './terminal.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  calibrate: async () => (await import('./calibrate/calibrate.ts')).calibrate,
  burst: async () => (await import('./burst/burst.ts')).burst,
  backup: async () => (await import('./backup/backup.ts')).backup,
  restore: async () => (await import('./backup/restore.ts')).restore,
};

const isForOperator = (error: unknown): error is Error =>
  error instanceof ConfigRefused ||
  error instanceof StoreUnusable ||
  /^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException | null)?.code ?? '');

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const config = readConfig();
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
    process.stderr.write(`${isForOperator(failed) ? failed.message : ((failed as Error).stack ?? String(failed))}\n`);
    process.exitCode = 1;
  },
);
