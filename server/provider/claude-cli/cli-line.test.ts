import { expect, it } from 'vitest';
import { readCliLine } from './cli-line.ts';

const event = (data: object) => JSON.stringify({ type: 'stream_event', parent_tool_use_id: null, event: data });

it.each([
  ['', null],
  ['not json', null],
  ['[1]', null],
  ['null', null],
  ['{}', { type: 'other' }],
  ['{"type":"brand_new"}', { type: 'other' }],
  ['{"type":"control_response","response":{}}', { type: 'handshake' }],
  ['{"type":"system","subtype":"init","tools":[],"mcp_servers":[],"slash_commands":[]}', { type: 'init', powers: [] }],
  [
    '{"type":"system","subtype":"init","tools":["Bash"],"mcp_servers":[{"name":"files"}],"slash_commands":["init"],"skills":["x"]}',
    { type: 'init', powers: ['tool Bash', 'MCP server files', 'slash command init', 'skill x'] },
  ],
  [event({ type: 'content_block_delta', delta: { type: 'text_delta', text: 'Hi' } }), { type: 'text', text: 'Hi' }],
  [event({ type: 'content_block_start', content_block: { type: 'text', text: 'Hi' } }), { type: 'text', text: 'Hi' }],
  [event({ type: 'content_block_delta', delta: { type: 'thinking_delta', thinking: 'Hm' } }), { type: 'other' }],
  [
    event({ type: 'content_block_start', content_block: { type: 'server_tool_use', name: 'web' } }),
    { type: 'tool-call', name: 'web' },
  ],
  [event({ type: 'message_stop' }), { type: 'message-stop' }],
  [
    '{"type":"system","subtype":"api_retry","attempt":1,"retry_delay_ms":547,"error_status":429,"error":"rate_limit"}',
    { type: 'retry', status: 429, error: 'rate_limit', delayMs: 547 },
  ],
  [
    '{"type":"rate_limit_event","rate_limit_info":{"status":"rejected","resetsAt":1795255200}}',
    { type: 'rate-limit', rejected: true, resetsAtMs: 1_795_255_200_000 },
  ],
  ['{"type":"rate_limit_event","status":"allowed_warning"}', { type: 'rate-limit', rejected: false, resetsAtMs: null }],
])('reads %s', (line, expected) => {
  expect(readCliLine(line)).toEqual(expected);
});

it('does not take the words of a sub-agent for the answer', () => {
  const line = { type: 'stream_event', parent_tool_use_id: 'x', event: { type: 'content_block_delta' } };
  expect(readCliLine(JSON.stringify(line))).toEqual({ type: 'other' });
});

it('takes a result without is_error for an error', () => {
  expect(readCliLine('{"type":"result","subtype":"success","result":"x"}')).toMatchObject({ isError: true });
  expect(readCliLine('{"type":"result","is_error":false,"num_turns":0}')).toMatchObject({ isError: false, turns: 0 });
});
