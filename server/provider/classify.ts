/**
 * From what the upstream said to a `Failure`: one place for the gateway, for the CLI's own lines and for the SDK.
 *
 * The kinds want different pauses, so they must not be mixed up: a 429 is the pace, a passing burst, a used-up plan
 * or a spending limit, and only its headers and its words tell which. Pure: the wall clock is handed in.
 */
import type { Failure, Refusal } from './answer-provider.ts';
import { type ResponseHeaders, readQuota, readRetryAfter, readWindow } from './response-headers.ts';

export type UpstreamTrouble = {
  /** HTTP status; null for an error inside a stream that began well, or when no status is known. */
  readonly status: number | null;
  /** `error.type` of the API's error object. */
  readonly errorType: string | null;
  /** `error.message`: for the teacher, and to tell money from pace. */
  readonly message: string;
  readonly headers: ResponseHeaders;
  /** Wall clock in epoch milliseconds. */
  readonly nowMs: number;
};

/** Token buckets refill within a minute; a longer wait than this is a plan's window. */
const longestPaceMs = 300_000;

const namesMoney =
  /credit|billing|spend|\bbalance\b|payment|\bbudget\b|monthly (?:usage )?limit|specified (?:\w+ )?API usage limits/i;
const namesPassingBurst = /temporarily limiting|not your usage limit/i;
const namesWindow = /usage limit reached|(?:session|weekly|5-hour|7-day|opus|sonnet) limit/i;
const namesMissingLogin = /not logged in|please run \/login|invalid api key|oauth token|invalid x-api-key/i;

/** The status that an error type stands for, where the status line is already gone. */
const statusOfType: { readonly [type: string]: number | undefined } = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
};

export function classify(trouble: UpstreamTrouble): Failure {
  const status = trouble.status !== null && trouble.status >= 400 ? trouble.status : null;
  const meaning = status ?? (trouble.errorType === null ? null : (statusOfType[trouble.errorType] ?? null));
  const detail = [trouble.status, trouble.errorType, trouble.message].filter((part) => part !== null).join(' · ');
  const refused = (kind: Refusal['kind'], more: Partial<Refusal> = {}): Failure => ({
    type: 'refused',
    kind,
    status: trouble.status ?? meaning,
    retryAfterMs: readRetryAfter(trouble.headers, trouble.nowMs),
    resetInMs: null,
    quota: readQuota(trouble.headers, trouble.nowMs),
    detail,
    ...more,
  });

  if (meaning === 529 || trouble.errorType === 'overloaded_error') return refused('overloaded');
  if (meaning === 402) return refused('spending');
  if ((meaning === 400 || meaning === 403) && namesMoney.test(trouble.message)) return refused('spending');
  if (meaning === 401 || meaning === 403) return refused('credentials');
  if (meaning === 429) return refused(...kindOf429(trouble));
  if (meaning === null && namesMissingLogin.test(trouble.message)) return refused('credentials');
  if (meaning !== null && meaning >= 400 && meaning < 500 && meaning !== 408) {
    return { type: 'rejected', status: trouble.status ?? meaning, detail };
  }
  return { type: 'unreachable', status: trouble.status, detail };
}

function kindOf429({ headers, message, nowMs }: UpstreamTrouble): [Refusal['kind'], Partial<Refusal>?] {
  if (namesMoney.test(message)) return ['spending'];
  const retryAfterMs = readRetryAfter(headers, nowMs);
  const window = readWindow(headers, nowMs);
  if (namesPassingBurst.test(message)) return ['pace', { passing: true }];
  if (window?.rejected || namesWindow.test(message) || (retryAfterMs ?? 0) > longestPaceMs) {
    return ['window', { resetInMs: window?.resetInMs ?? retryAfterMs }];
  }
  const usedUp = readQuota(headers, nowMs).filter((reading) => reading.remaining <= 0);
  return ['pace', { resetInMs: usedUp.length === 0 ? null : Math.max(...usedUp.map((reading) => reading.resetInMs)) }];
}

/** Reads `{"type":"error","error":{"type","message"}}`; takes any other body as the message, shortened. */
export function readErrorBody(body: string): { readonly errorType: string | null; readonly message: string } {
  try {
    const parsed: unknown = JSON.parse(body);
    const error = (parsed as { error?: { type?: unknown; message?: unknown } }).error;
    if (typeof error?.message === 'string') {
      return { errorType: typeof error.type === 'string' ? error.type : null, message: error.message.slice(0, 1000) };
    }
  } catch {
    // Not JSON: a proxy's page, an empty body. Its text is all there is to tell the teacher.
  }
  return { errorType: null, message: body.slice(0, 300) };
}

/** The upstream could not be reached, or broke off without a word. */
export function unreachable(detail: string, status: number | null = null): Failure {
  return { type: 'unreachable', status, detail };
}
