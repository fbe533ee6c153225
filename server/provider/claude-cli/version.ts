/** Which CLI versions can do what. Pure. The numbers are in claude-version.json, for the installing script to read. */
import versions from './claude-version.json' with { type: 'json' };

/** What the project is tested with, and what `claude:install` gets. */
export const pinnedVersion: string = versions.pinned;

/** Older than this was never measured. */
export const oldestVersion: string = versions.oldest;

/** Reads `2.1.329 (Claude Code)`; null when the text is not a version line of the CLI. */
export function readVersion(output: string): string | null {
  return /^(\d+\.\d+\.\d+)\b.*\(Claude Code\)/m.exec(output)?.[1] ?? null;
}

/** Negative, zero or positive, as `a` is older than, the same as, or newer than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Earlier turns as real turns, and `client_composed`: measured on the pinned version, absent on the oldest. */
export const hasTurns = (version: string): boolean => compareVersions(version, pinnedVersion) >= 0;
