/**
 * The exact command line, environment and first lines of a CLI process. Pure.
 *
 * Every flag and variable was measured against CLI 2.1.329: what each stops is said beside it. The environment is
 * built from nothing, since an inherited variable can undo any of it (`CLAUDE_CODE_RETRY_WATCHDOG`, for one).
 */
import type { Turn } from '../answer-provider.ts';
import { effort } from '../limits.ts';

/** What is fixed at the start of a process; processes with the same combination are interchangeable. */
export type Combination = {
  readonly model: string;
  readonly instructions: string;
  readonly maxOutputTokens: number;
};

export const keyOf = (combination: Combination): string =>
  JSON.stringify([combination.model, combination.maxOutputTokens, combination.instructions]);

export function argumentsOf(combination: Combination, auth: 'api-key' | 'login'): readonly string[] {
  return [
    '-p',
    '--input-format=stream-json',
    '--output-format=stream-json',
    '--verbose',
    '--include-partial-messages',
    // Leaves out settings, memory files, hooks and plugins; never reads a login, so a login goes without.
    ...(auth === 'api-key' ? ['--bare'] : []),
    '--tools=',
    `--system-prompt=${combination.instructions}`,
    '--disable-slash-commands',
    '--strict-mcp-config',
    '--setting-sources=',
    '--no-session-persistence',
    '--permission-mode=dontAsk',
    '--max-turns=1',
    `--effort=${effort}`,
    `--model=${combination.model}`,
  ];
}

export type Places = {
  readonly home: string;
  /** Settings, and in login mode the login itself. */
  readonly config: string;
  readonly temporary: string;
  /** Empty: the working directory of every child. */
  readonly empty: string;
};

export function environmentOf(options: {
  readonly combination: Combination;
  readonly auth: 'api-key' | 'login';
  readonly places: Places;
  /** Of the gateway. */
  readonly address: string;
  readonly ticket: string;
  readonly path: string;
  readonly deadlines: { readonly firstByteMs: number; readonly idleMs: number };
}): { readonly [name: string]: string } {
  const { places, deadlines, auth, ticket } = options;
  return {
    PATH: options.path,
    HOME: places.home,
    CLAUDE_CONFIG_DIR: places.config,
    TMPDIR: places.temporary,
    CLAUDE_CODE_TMPDIR: places.temporary,
    // A login has its own credentials, so there the ticket travels in the path.
    ...(auth === 'api-key'
      ? { ANTHROPIC_BASE_URL: options.address, ANTHROPIC_API_KEY: ticket }
      : { ANTHROPIC_BASE_URL: `${options.address}/ticket/${ticket}` }),
    // One dispatch is one upstream request; by itself the CLI makes up to eleven.
    CLAUDE_CODE_MAX_RETRIES: '0',
    CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK: '1',
    CLAUDE_CODE_DISABLE_REFUSAL_RETRY: '1',
    CLAUDE_CODE_MAX_OUTPUT_TOKENS: String(options.combination.maxOutputTokens),
    // Our own deadlines come first; these end a CLI that outlives them.
    API_TIMEOUT_MS: String(deadlines.firstByteMs + 5_000),
    CLAUDE_BYTE_STREAM_IDLE_TIMEOUT_MS: String(Math.max(10_000, deadlines.idleMs + 5_000)),
    // `@path` in a question would attach the file.
    CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
    CLAUDE_CODE_DISABLE_CLAUDE_MDS: '1',
    CLAUDE_CODE_DISABLE_AUTO_MEMORY: '1',
    CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1',
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_ATTRIBUTION_HEADER: '0',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    DISABLE_AUTOUPDATER: '1',
  };
}

/** Asks a process whether it is ready; it answers with a `control_response`. */
export const handshakeLine = { type: 'control_request', request_id: 'ready', request: { subtype: 'initialize' } };

/**
 * A rehearsal: the CLI takes a blank line in, sends nothing, keeps nothing, and answers with a `result` without turns.
 * After two of them the way from a question to its request is about half as long. Measured on the pinned version.
 */
export const rehearsalLine = { type: 'user', message: { role: 'user', content: '\n' }, client_composed: true };

/** `client_composed` switches off `@path` and slash commands in the text. */
export const questionLine = (content: string) => ({
  type: 'user',
  message: { role: 'user', content },
  client_composed: true,
});

/** An earlier question: takes no answer, and is acknowledged by a `result` without turns. */
export const earlierQuestionLine = (turn: Turn) => ({ ...questionLine(turn.question), shouldQuery: false });

export const earlierAnswerLine = (turn: Turn) => ({
  type: 'assistant',
  message: { role: 'assistant', content: [{ type: 'text', text: turn.answer }] },
});
