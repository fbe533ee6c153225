/** What stands before the CLI's own command line, where the system has it. */
import { execFile } from 'node:child_process';
import { firstExecutable, onPath } from './discovery.ts';

export type Launcher = {
  /** To be followed by the CLI and its arguments. */
  readonly words: readonly string[];
  /** The children end with the server, even when it is killed. */
  readonly endsWithUs: boolean;
};

/**
 * `setpriv` (Linux): a child ends with its parent and can gain no rights. `chrt` (Linux): a child that wakes doesn't
 * push the server from its processor. Without it one write in five to a warm process came back 1 to 5 ms later, and the
 * next start was late by that (two shared cores). Both belong to util-linux; a sandbox may forbid `chrt`, so it is tried.
 */
export async function findLauncher(path: string): Promise<Launcher> {
  const [setpriv, chrt] = await Promise.all(['setpriv', 'chrt'].map((name) => firstExecutable(onPath(path, name))));
  const asBatch = chrt && (await runs(chrt, ['-b', '0', chrt, '-m'])) ? [chrt, '-b', '0'] : [];
  return setpriv
    ? { words: [...asBatch, setpriv, '--pdeathsig=KILL', '--no-new-privs', '--'], endsWithUs: true }
    : { words: asBatch, endsWithUs: false };
}

function runs(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: 5_000 }, (error) => resolve(error === null));
  });
}
