import type { Config } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** What every command of the operator is handed. */
export type CommandParts = {
  readonly config: Config;
  /** The project's folder. */
  readonly root: string;
  readonly args: readonly string[];
  readonly terminal: Terminal;
};

/** Gives the exit code. */
export type Command = (parts: CommandParts) => Promise<number>;
