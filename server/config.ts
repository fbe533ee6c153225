/**
 * The settings, read once from the environment (and `.env`) by one schema. The only file that reads `process.env`.
 * A wrong value refuses to start with a list of everything that is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const seconds = (fallback: number, least: number, most: number) =>
  z.coerce
    .number('must be a number of seconds')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
    .default(fallback);
const count = (fallback: number, least: number, most: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
    .default(fallback);
const optionalCount = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .nullable()
  .default(null);
const text = z.string().nullable().default(null);
const listOf = (list: string) =>
  list
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');

/** One entry a setting; `.env.example` documents each of them. */
export const settings = z.object({
  PORT: count(8082, 1, 65_535),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'must look like file:./data/classline.db')
    .nullable()
    .default(null),
  PROVIDER: z
    .enum(['auto', 'claude-cli', 'anthropic-api', 'demo'], 'must be auto, claude-cli, anthropic-api or demo')
    .default('auto'),
  CLAUDE_BIN: text,
  CLAUDE_AUTH: z.enum(['api-key', 'login'], 'must be api-key or login').default('api-key'),
  /** Null: the provider's own default. */
  CLAUDE_MODEL: text,
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .default('https://api.anthropic.com'),
  MIN_INTERVAL_SECONDS: seconds(6, 0, 600),
  MAX_CONCURRENT: count(5, 1, 50),
  COOLDOWN_SECONDS: seconds(60, 1, 3600),
  WARM_PROCESSES: count(1, 0, 10),
  MAX_OUTPUT_TOKENS: count(4096, 64, 64_000),
  REQUESTS_PER_MINUTE: optionalCount,
  INPUT_TOKENS_PER_MINUTE: optionalCount,
  OUTPUT_TOKENS_PER_MINUTE: optionalCount,
  FIRST_BYTE_TIMEOUT_SECONDS: seconds(60, 1, 600),
  IDLE_TIMEOUT_SECONDS: seconds(30, 1, 600),
  TOTAL_TIMEOUT_SECONDS: seconds(300, 5, 3600),
  TEACHER_PASSWORD: z.string().min(8, 'must have at least 8 characters').nullable().default(null),
  CHAT_API_KEY: z.string().min(16, 'must have at least 16 characters').nullable().default(null),
  TRUSTED_HOSTS: z.string().default('').transform(listOf),
  /** Where the class finds it, when a proxy stands in front: https://class.example.tw */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => new URL(url).origin)
    .nullable()
    .default(null),
  /** Addresses of proxies in front, whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  TRUSTED_PROXY: z
    .string()
    .default('')
    .transform(listOf)
    .refine((list) => list.every((address) => isIP(address) !== 0), 'must be addresses such as 127.0.0.1,::1'),
  /** Nightly backups that are kept; 0: none is made. */
  BACKUPS_KEPT: count(14, 0, 400),
  /** Days that lessons are kept after their end; 0: until a teacher deletes them. */
  RETENTION_DAYS: count(180, 0, 3650),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
});

export type Config = z.infer<typeof settings> & {
  readonly dataDirectory: string;
  readonly databaseFile: string;
  /** True under `npm run dev`. */
  readonly development: boolean;
  /** The locale of whoever started the server. */
  readonly locale: string;
  /** PATH for child processes. */
  readonly path: string;
};

/** All that is wrong, one line a setting. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Settings that are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` of `directory`, then the environment, which wins. Throws `ConfigRefused`. */
export function readConfig(environment: Environment = process.env, directory: string = process.cwd()): Config {
  const file = resolve(directory, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      // An empty line in .env means "not set", as in a copied .env.example.
      const value = environment[name]?.trim() || fromFile[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new ConfigRefused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const dataDirectory = resolve(directory, parsed.data.DATA_DIR);
  const databaseFile =
    parsed.data.DATABASE_URL === null
      ? resolve(dataDirectory, 'classline.db')
      : resolve(directory, parsed.data.DATABASE_URL.replace(/^file:/, '').split('?')[0] ?? '');
  return {
    ...parsed.data,
    dataDirectory,
    databaseFile,
    development: environment.NODE_ENV === 'development',
    locale: environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en',
    path: environment.PATH ?? '/usr/local/bin:/usr/bin:/bin',
  };
}
