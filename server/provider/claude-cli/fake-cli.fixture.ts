/** A folder of its own with the fake CLI linked into it, so that each test has its own scenario. */
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnswerProvider } from '../answer-provider.ts';
import { generous } from '../provider.suite.ts';
import { type ClaudeCliOptions, createClaudeCli } from './claude-cli.ts';

const fakeClaude = join(import.meta.dirname, '../../../e2e/fake-claude/claude');
/** Node's own folder is not always on a plain path, and the fake CLI is a Node script. */
export const childPath = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(':');

export type FakeCli = {
  readonly bin: string;
  readonly directory: string;
  readonly logged: { readonly event: string; readonly [fact: string]: unknown }[];
  provider(options?: Partial<ClaudeCliOptions>): Promise<AnswerProvider>;
  /** What the fake CLI recorded; needs `record: true`. */
  recorded(): Promise<readonly Recorded[]>;
  remove(): Promise<void>;
};

type Recorded = {
  readonly pid: number;
  readonly type: 'start' | 'input';
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string };
  readonly cwd: string;
  readonly text: string;
};

export async function makeFakeCli(
  scenario: { readonly record?: boolean; readonly [setting: string]: unknown } = {},
): Promise<FakeCli> {
  const directory = await mkdtemp(join(tmpdir(), 'classline-fake-'));
  const bin = join(directory, 'claude');
  const record = join(directory, 'record.jsonl');
  await symlink(fakeClaude, bin);
  await writeFile(join(directory, 'scenario.json'), JSON.stringify({ ...scenario, record: scenario.record && record }));
  const logged: { readonly event: string; readonly [fact: string]: unknown }[] = [];
  return {
    bin,
    directory,
    logged,
    provider: (options) =>
      createClaudeCli({
        bin,
        auth: 'api-key',
        apiKey: 'the-real-key',
        upstreamUrl: 'http://127.0.0.1:9',
        directory: join(directory, 'private'),
        cacheDirectory: join(directory, 'none'),
        warmProcesses: 0,
        maxConcurrent: 5,
        deadlines: generous,
        log: (event) => logged.push(event),
        path: childPath,
        ...options,
      }),
    async recorded() {
      const text = await readFile(record, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Recorded);
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
