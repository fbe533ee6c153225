/**
 * A small world around the real CLI, full of bait: files, settings, hooks, instructions and commands that it would
 * pick up if it were let, each with a canary string that must never be seen upstream.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { inject } from 'vitest';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { type ClaudeCliOptions, createClaudeCli } from '../../server/provider/claude-cli/claude-cli.ts';
import { generous } from '../../server/provider/provider.suite.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    claudeBin: string;
  }
}

/** All canaries begin like this; the one in the server's own environment as well. */
export const canary = 'canary-';

export type World = {
  readonly root: string;
  /** The provider's private folder. */
  readonly directory: string;
  provider(options: Partial<ClaudeCliOptions> & { readonly upstreamUrl: string }): Promise<AnswerProvider>;
  /** Every file below the root, with its content. */
  files(): Promise<ReadonlyMap<string, string>>;
  remove(): Promise<void>;
};

const hook = (root: string) => ({
  hooks: { UserPromptSubmit: [{ hooks: [{ type: 'command', command: `touch ${root}/hook-was-here` }] }] },
  env: { BAIT: 'canary-settings-env' },
});

export async function makeWorld(): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'classline-world-'));
  const directory = join(root, 'private');
  const bait: { readonly [file: string]: string } = {
    '.env': 'SECRET=canary-dotenv',
    'CLAUDE.md': 'canary-memory-of-the-root',
    'private/.env': 'SECRET=canary-private-dotenv',
    'private/CLAUDE.md': 'canary-memory-beside-the-folders',
    'private/home/secret.txt': 'canary-home',
    'private/home/CLAUDE.md': 'canary-memory-of-the-home',
    'private/home/.claude/CLAUDE.md': 'canary-user-memory',
    'private/home/.claude/settings.json': JSON.stringify(hook(root)),
    'private/config/CLAUDE.md': 'canary-config-memory',
    'private/config/settings.json': JSON.stringify(hook(root)),
    'private/config/commands/bait.md': 'canary-command',
    'private/config/skills/bait/SKILL.md': '---\nname: bait\ndescription: canary-skill\n---\ncanary-skill-body',
    'private/.mcp.json': JSON.stringify({ mcpServers: { bait: { command: 'touch', args: [`${root}/mcp-was-here`] } } }),
  };
  for (const [file, content] of Object.entries(bait)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return {
    root,
    directory,
    provider: (options) =>
      createClaudeCli({
        bin: inject('claudeBin'),
        auth: 'api-key',
        apiKey: 'the-real-key',
        directory,
        cacheDirectory: join(root, 'none'),
        warmProcesses: 0,
        maxConcurrent: 5,
        deadlines: generous,
        log: () => {},
        path: '/usr/local/bin:/usr/bin:/bin',
        ...options,
      }),
    async files() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const found = new Map<string, string>();
      for (const entry of entries.filter((one) => one.isFile())) {
        const file = join(entry.parentPath, entry.name);
        found.set(relative(root, file), await readFile(file, 'utf8').catch(() => ''));
      }
      return found;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
