/** The fake Claude CLI in a folder of its own, with its scenario and its record of what it was asked. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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
  /** A file with one JSON line for each start and each line of input. */
  readonly record: string;
  /** Takes effect with the next process: a story that uses it keeps no warm ones (`WARM_PROCESSES`). */
  play(scenario: Scenario): void;
};

export function placeFakeClaude(folder: string, scenario: Scenario): FakeClaude {
  mkdirSync(folder, { recursive: true });
  const bin = path.join(folder, 'claude');
  symlinkSync(path.resolve('e2e/fake-claude/claude'), bin);
  const record = path.join(folder, 'record');
  const play = (next: Scenario) =>
    writeFileSync(path.join(folder, 'scenario.json'), JSON.stringify({ ...next, record }));
  play(scenario);
  return { bin, record, play };
}
