/**
 * One line of the CLI's `stream-json` output, as far as it matters here. Pure; shapes measured on 2.1.329 and 2.1.197.
 * The kinds of line grow with every version, so an unknown one is `other`, never an error.
 */
import type { TokenUse } from '../answer-provider.ts';
import { type ApiUsage, noTokens, tokenUseOf } from '../message-stream.ts';

export type CliLine =
  /** What the process would be able to do. `powers` names every tool, MCP server, slash command and skill. */
  | { readonly type: 'init'; readonly powers: readonly string[] }
  | { readonly type: 'handshake' }
  | { readonly type: 'message-start'; readonly use: TokenUse }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool-call'; readonly name: string }
  | { readonly type: 'message-stop' }
  | {
      readonly type: 'result';
      readonly isError: boolean;
      readonly status: number | null;
      readonly errorType: string | null;
      readonly text: string;
      readonly stopReason: string;
      /** 0 where a line was only taken in (an earlier turn, a blank text). */
      readonly turns: number;
      readonly use: TokenUse;
    }
  /** The CLI is about to ask again by itself. */
  | { readonly type: 'retry'; readonly status: number | null; readonly error: string; readonly delayMs: number }
  /** Only with a login. `resetsAtMs` is wall clock, epoch milliseconds. */
  | { readonly type: 'rate-limit'; readonly rejected: boolean; readonly resetsAtMs: number | null }
  | { readonly type: 'other' };

/** Null when the line is not a JSON object. */
export function readCliLine(line: string): CliLine | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  switch (json.type) {
    case 'system':
      return readSystem(json);
    case 'control_response':
      return { type: 'handshake' };
    case 'stream_event':
      // Set on what a sub-agent says; there is none here, and its words would not be the answer.
      return typeof json.parent_tool_use_id === 'string' ? { type: 'other' } : readStreamEvent(object(json.event));
    case 'result':
      return {
        type: 'result',
        isError: json.is_error !== false,
        status: number(json.api_error_status),
        errorType: string(json.api_error_type),
        text: string(json.result) ?? '',
        stopReason: string(json.stop_reason) ?? 'end_turn',
        turns: number(json.num_turns) ?? 1,
        use: tokenUseOf(object(json.usage) as ApiUsage, noTokens),
      };
    case 'rate_limit_event': {
      const info = isObject(json.rate_limit_info) ? json.rate_limit_info : json;
      const seconds = number(info.resetsAt);
      return {
        type: 'rate-limit',
        rejected: info.status === 'rejected',
        resetsAtMs: seconds === null ? null : seconds * 1000,
      };
    }
    default:
      return { type: 'other' };
  }
}

function readSystem(json: Json): CliLine {
  if (json.subtype === 'init') {
    const names = (kind: string, list: unknown) =>
      (Array.isArray(list) ? list : []).map((entry) => `${kind} ${string(entry) ?? string(object(entry).name) ?? '?'}`);
    return {
      type: 'init',
      powers: [
        ...names('tool', json.tools),
        ...names('MCP server', json.mcp_servers),
        ...names('slash command', json.slash_commands),
        ...names('skill', json.skills),
      ],
    };
  }
  if (json.subtype === 'api_retry') {
    return {
      type: 'retry',
      status: number(json.error_status),
      error: string(json.error) ?? '',
      delayMs: number(json.retry_delay_ms) ?? 0,
    };
  }
  return { type: 'other' };
}

function readStreamEvent(event: Json): CliLine {
  switch (event.type) {
    case 'message_start':
      return { type: 'message-start', use: tokenUseOf(object(object(event.message).usage) as ApiUsage, noTokens) };
    case 'content_block_start': {
      const block = object(event.content_block);
      const isCall = typeof block.type === 'string' && block.type.endsWith('tool_use');
      if (isCall) return { type: 'tool-call', name: string(block.name) ?? '?' };
      const text = block.type === 'text' ? string(block.text) : null;
      return text ? { type: 'text', text } : { type: 'other' };
    }
    case 'content_block_delta': {
      const delta = object(event.delta);
      const text = delta.type === 'text_delta' ? string(delta.text) : null;
      return text === null ? { type: 'other' } : { type: 'text', text };
    }
    case 'message_stop':
      return { type: 'message-stop' };
    default:
      return { type: 'other' };
  }
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
