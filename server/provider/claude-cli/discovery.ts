/** Where the CLI is on this machine, and whether it is one that was measured. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { compareVersions, oldestVersion, pinnedVersion, readVersion } from './version.ts';

export type FoundClaude = {
  readonly ok: true;
  /** Absolute path. */
  readonly bin: string;
  readonly version: string;
  /** The exact version that the project is tested with. */
  readonly pinned: boolean;
};

export type MissingClaude = {
  readonly ok: false;
  readonly code: 'missing' | 'does-not-run' | 'too-old';
  /** English; `code` and these facts are for a translated sentence. */
  readonly reason: string;
  readonly whatToDo: string;
};

const whatToDo = `Run "npm run claude:install", or set CLAUDE_BIN to Claude Code ${pinnedVersion}.`;

/**
 * @param bin a path, or `claude`: then the pinned one in `cacheDirectory` comes before one on `path`.
 * @param cacheDirectory where `claude:install` puts it: `<cacheDirectory>/<version>/…`.
 */
export async function findClaude(options: {
  readonly bin: string;
  readonly path: string;
  readonly cacheDirectory: string;
}): Promise<FoundClaude | MissingClaude> {
  const candidates = /[/\\]/.test(options.bin)
    ? [resolve(options.bin)]
    : [...(options.bin === 'claude' ? cachedBins(options.cacheDirectory) : []), ...onPath(options.path, options.bin)];
  const bin = await firstExecutable(candidates);
  if (bin === null) {
    return { ok: false, code: 'missing', reason: `no executable "${options.bin}" was found`, whatToDo };
  }
  const output = await askVersion(bin, options.path);
  const version = readVersion(output);
  if (version === null) {
    const reason = `${bin} does not say that it is Claude Code: ${output.trim().slice(0, 200) || 'no output'}`;
    return { ok: false, code: 'does-not-run', reason, whatToDo };
  }
  if (compareVersions(version, oldestVersion) < 0) {
    const reason = `${bin} is Claude Code ${version}; at least ${oldestVersion} is needed`;
    return { ok: false, code: 'too-old', reason, whatToDo };
  }
  return { ok: true, bin, version, pinned: version === pinnedVersion };
}

/** The native binaries that npm may have chosen: the wrapper script beside them needs a second process. */
export function cachedBins(cacheDirectory: string): readonly string[] {
  const packages = join(resolve(cacheDirectory), pinnedVersion, 'node_modules', '@anthropic-ai');
  const platform = `claude-code-${process.platform}-${process.arch}`;
  return [join(packages, platform, 'claude'), join(packages, `${platform}-musl`, 'claude')];
}

/** Where a program of this name may be; relative folders of a path are not trusted. */
export const onPath = (path: string, name: string): readonly string[] =>
  path
    .split(delimiter)
    .filter(isAbsolute)
    .map((directory) => join(directory, name));

/** The first of these that may be run. */
export async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** What it prints, or why it could not be run. */
function askVersion(bin: string, path: string): Promise<string> {
  const env = { PATH: path, HOME: tmpdir(), DISABLE_AUTOUPDATER: '1' } as unknown as NodeJS.ProcessEnv;
  return new Promise((done) => {
    execFile(bin, ['--version'], { env, timeout: 15_000 }, (error, stdout, stderr) => {
      done(stdout.trim() !== '' ? stdout : stderr.trim() !== '' ? stderr : (error?.message ?? ''));
    });
  });
}
