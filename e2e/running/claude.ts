/** The fake Claude CLI in a folder of its own, with its scenario and its record of what it was asked. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** See e2e/fake-claude/fake-claude.cjs for what each field does. */
export type Scenario = {
  behaviour?: string;
  delayMs?: number;
  perChunkMs?: number;
  text?: string;
  upstream?: boolean;
  version?: string;
};

export type FakeClaude = {
  readonly bin: string;
  /** Takes effect with the next question. */
  play(scenario: Scenario): void;
};

export function placeFakeClaude(folder: string, scenario: Scenario): FakeClaude {
  mkdirSync(folder, { recursive: true });
  const bin = path.join(folder, 'claude');
  symlinkSync(path.resolve('e2e/fake-claude/claude'), bin);
  const play = (next: Scenario) =>
    writeFileSync(path.join(folder, 'scenario.json'), JSON.stringify({ ...next, record: path.join(folder, 'record') }));
  play(scenario);
  return { bin, play };
}

/** The pinned real CLI in its cache folder, or null where it was not installed (`npm run claude:install`). */
export function realClaude(): string | null {
  const pointer = path.resolve('.cache/claude/bin');
  const bin = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return bin !== '' && existsSync(bin) ? bin : null;
}
