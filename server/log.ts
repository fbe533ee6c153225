/**
 * The log: one line of JSON an event, on standard output (journald keeps it). It holds ids, kinds, numbers and times;
 * no text of a question or an answer, no name, no secret.
 */
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

/** What JSON leaves as it is and a terminal or a log viewer may still act upon. */
const ACTIVE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (line: string) =>
  line.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

type LoggedError = {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly at?: readonly string[];
  readonly cause?: LoggedError;
};

/** Only the places of the stack: its head repeats the message. */
const placesOf = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);

/**
 * What of an error may be logged. Its message may quote what somebody wrote ("… is not valid JSON"), so it is told at
 * level `debug` alone; nor are other properties, as the values of a failed statement.
 */
export function describeError(error: unknown, withMessage: boolean, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const at = placesOf(error.stack);
  return {
    name: error.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? { code } : {}),
    ...(withMessage ? { message: error.message.slice(0, 500) } : {}),
    ...(at === undefined ? {} : { at }),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: describeError(error.cause, withMessage, depth + 1) }),
  };
}

export function createLog(level: LevelWithSilent, out: DestinationStream = process.stdout): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => describeError(error, level === 'debug') },
    },
    { write: (line) => void out.write(escaped(line)) },
  );
}
