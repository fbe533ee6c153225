/** Which provider answers, by the settings and by what is there. */
import { resolve } from 'node:path';
import { type Config, ConfigRefused } from './config.ts';
import type { AnswerProvider } from './provider/answer-provider.ts';
import { findClaude } from './provider/claude-cli/discovery.ts';

type Log = (event: { readonly event: string; readonly [fact: string]: unknown }) => void;

/** What has to be done before the real provider can answer, where the demo stands in for it. */
export type Missing = 'cli' | 'key' | 'cli-and-key';

export type ChosenProvider = { readonly provider: AnswerProvider; readonly missing: Missing | null };

const missingOf = (hasCli: boolean, hasKey: boolean): Missing | null =>
  hasCli ? (hasKey ? null : 'key') : hasKey ? 'cli' : 'cli-and-key';

/**
 * `auto`: the Claude CLI where it is installed and may be used; else the API where there is a key; else the demo.
 * Rejects with `ConfigRefused` when a provider was asked for by name and can't be had.
 */
export async function chooseProvider(config: Config, root: string, log: Log): Promise<ChosenProvider> {
  const deadlines = {
    firstByteMs: config.FIRST_BYTE_TIMEOUT_SECONDS * 1000,
    idleMs: config.IDLE_TIMEOUT_SECONDS * 1000,
    totalMs: config.TOTAL_TIMEOUT_SECONDS * 1000,
  };
  const search = {
    bin: config.CLAUDE_BIN ?? 'claude',
    path: config.path,
    cacheDirectory: resolve(root, '.cache/claude'),
  };
  const { ANTHROPIC_API_KEY: apiKey, CLAUDE_AUTH: auth, ANTHROPIC_BASE_URL: upstreamUrl } = config;
  const mayAsk = auth === 'login' || apiKey !== null;

  // Loaded only where it is used: the API's package alone takes 10 MB.
  const api = async (key: string): Promise<AnswerProvider> =>
    (await import('./provider/anthropic-api.ts')).createAnthropicApi({ apiKey: key, upstreamUrl, deadlines, log });
  const demo = async (): Promise<AnswerProvider> => (await import('./provider/demo.ts')).createDemo();
  const cli = async (): Promise<AnswerProvider> =>
    (await import('./provider/claude-cli/claude-cli.ts')).createClaudeCli({
      ...search,
      auth,
      apiKey,
      upstreamUrl,
      directory: resolve(config.dataDirectory, 'claude'),
      warmProcesses: config.WARM_PROCESSES,
      maxConcurrent: config.MAX_CONCURRENT,
      deadlines,
      log,
    });

  switch (config.PROVIDER) {
    case 'claude-cli':
      try {
        return { provider: await cli(), missing: null };
      } catch (failed) {
        throw new ConfigRefused([{ setting: 'PROVIDER=claude-cli', why: 'no-cli', detail: (failed as Error).message }]);
      }
    case 'anthropic-api':
      if (apiKey === null) throw new ConfigRefused([{ setting: 'PROVIDER=anthropic-api', why: 'key-missing' }]);
      return { provider: await api(apiKey), missing: null };
    case 'demo':
      return { provider: await demo(), missing: null };
    case 'auto': {
      const found = await findClaude(search);
      if (found.ok && mayAsk) return { provider: await cli(), missing: null };
      if (apiKey !== null) return { provider: await api(apiKey), missing: null };
      return { provider: await demo(), missing: missingOf(found.ok, mayAsk) };
    }
  }
}
