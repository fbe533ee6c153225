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
  z.coerce.number().min(least).max(most).default(fallback);
const count = (fallback: number, least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(fallback);
const optionalCount = z.coerce.number().int().min(1).nullable().default(null);
const webAddress = z.url({ protocol: /^https?$/ });
const text = z.string().nullable().default(null);
const listOf = (list: string) =>
  list
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');

/**
 * The name by which a browser asks for what somebody wrote, be it `class.example.tw`, `https://class.example.tw/`,
 * `class.example.tw:8443` or `教室.tw` (which comes as `xn--…`); '' where there is none.
 */
function hostIn(written: string): string {
  const url = written.includes('://') ? written : `http://${isIP(written) === 6 ? `[${written}]` : written}`;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  return isIP(host) !== 0 || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host) ? host : '';
}

/** One entry a setting; `.env.example` documents each of them. */
export const settings = z.object({
  PORT: count(8082, 1, 65_535),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/)
    .nullable()
    .default(null),
  PROVIDER: z.enum(['auto', 'claude-cli', 'anthropic-api', 'demo']).default('auto'),
  CLAUDE_BIN: text,
  CLAUDE_AUTH: z.enum(['api-key', 'login']).default('api-key'),
  /** Null: the provider's own default. */
  CLAUDE_MODEL: text,
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: webAddress.default('https://api.anthropic.com'),
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
  TEACHER_PASSWORD: z.string().min(8).nullable().default(null),
  CHAT_API_KEY: z.string().min(16).nullable().default(null),
  TRUSTED_HOSTS: z
    .string()
    .default('')
    .transform((list) => listOf(list).map(hostIn))
    .refine((hosts) => !hosts.includes(''), { params: { why: 'hosts' } }),
  /** Where the class finds it, when a proxy stands in front: https://class.example.tw */
  PUBLIC_URL: webAddress
    .transform((url) => new URL(url).origin)
    .nullable()
    .default(null),
  /** Addresses of proxies in front, whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  TRUSTED_PROXY: z
    .string()
    .default('')
    .transform(listOf)
    .refine((list) => list.every((address) => isIP(address) !== 0), { params: { why: 'addresses' } }),
  /** Nightly backups that are kept; 0: none is made. */
  BACKUPS_KEPT: count(14, 0, 400),
  /** Days that lessons are kept after their end; 0: until a teacher deletes them. */
  RETENTION_DAYS: count(180, 0, 3650),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
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

/** What is wrong with a setting; worded in messages/…/terminal.json under `setting`. */
export type Wrong = { readonly setting: string } & (
  | { readonly why: 'number' | 'whole' | 'file' | 'web-address' | 'hosts' | 'addresses' | 'key-missing' }
  | { readonly why: 'least' | 'most' | 'characters'; readonly limit: number }
  | { readonly why: 'one-of'; readonly list: string }
  /** What the CLI's search said. */
  | { readonly why: 'no-cli'; readonly detail: string }
);

/** The settings cannot be used. Worded for the operator by `operatorSentence`. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
  readonly problems: readonly Wrong[];
  constructor(problems: readonly Wrong[]) {
    super(problems.map(({ setting, why }) => `${setting}: ${why}`).join(', '));
    this.problems = problems;
  }
}

function wrong(issue: z.core.$ZodIssue): Wrong {
  const setting = issue.path.join('.');
  switch (issue.code) {
    case 'invalid_type':
      return { setting, why: issue.expected === 'int' ? 'whole' : 'number' };
    case 'too_small':
      return { setting, why: issue.origin === 'string' ? 'characters' : 'least', limit: Number(issue.minimum) };
    case 'too_big':
      return { setting, why: 'most', limit: Number(issue.maximum) };
    case 'invalid_value':
      return { setting, why: 'one-of', list: issue.values.join(', ') };
    case 'invalid_format':
      return { setting, why: issue.format === 'url' ? 'web-address' : 'file' };
    default:
      return { setting, why: issue.code === 'custom' && issue.params?.why === 'hosts' ? 'hosts' : 'addresses' };
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The locale of whoever sits at the terminal; known before the settings are. */
export const localeOf = (environment: Environment = process.env): string =>
  environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';

/** Reads `.env` of `directory`, then the environment, which wins. Throws `ConfigRefused`. */
export function readConfig(environment: Environment = process.env, directory: string = process.cwd()): Config {
  const file = resolve(directory, '.env');
  // Windows editors begin a file with a mark that would become part of the first name.
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) : {};
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      // An empty line in .env means "not set", as in a copied .env.example.
      const value = environment[name]?.trim() || fromFile[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new ConfigRefused(parsed.error.issues.map(wrong));
  }
  const dataDirectory = resolve(directory, parsed.data.DATA_DIR);
  const databaseFile =
    parsed.data.DATABASE_URL === null
      ? resolve(dataDirectory, 'classline.db')
      : resolve(directory, parsed.data.DATABASE_URL.replace(/^file:/, '').split('?')[0] ?? '');
  const { TRUSTED_HOSTS, PUBLIC_URL } = parsed.data;
  const announced = PUBLIC_URL === null ? [] : [hostIn(PUBLIC_URL)];
  return {
    ...parsed.data,
    TRUSTED_HOSTS: [...new Set([...TRUSTED_HOSTS, ...announced])],
    dataDirectory,
    databaseFile,
    development: environment.NODE_ENV === 'development',
    locale: localeOf(environment),
    path: environment.PATH ?? '/usr/local/bin:/usr/bin:/bin',
  };
}
