/** The lines that the CLI writes, in the shapes measured on 2.1.329. */

const init = (model, more = {}) => ({
  type: 'system',
  subtype: 'init',
  cwd: process.cwd(),
  session_id: 'fake',
  tools: [],
  mcp_servers: [],
  slash_commands: [],
  skills: [],
  model,
  permissionMode: 'dontAsk',
  ...more,
});

const event = (data) => ({ type: 'stream_event', event: data, session_id: 'fake', parent_tool_use_id: null });

const messageStart = (model) =>
  event({
    type: 'message_start',
    message: { id: 'msg_fake', model, usage: { input_tokens: 20, output_tokens: 1 } },
  });
const blockStart = () => event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
const delta = (text) => event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } });
const blockStop = () => event({ type: 'content_block_stop', index: 0 });
const messageDelta = (stopReason, outputTokens) =>
  event({ type: 'message_delta', delta: { stop_reason: stopReason }, usage: { output_tokens: outputTokens } });
const messageStop = () => event({ type: 'message_stop' });

const result = (text, more = {}) => ({
  type: 'result',
  subtype: 'success',
  is_error: false,
  api_error_status: null,
  terminal_reason: 'completed',
  result: text,
  stop_reason: 'end_turn',
  num_turns: 1,
  usage: {
    input_tokens: 20,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: Math.ceil(text.length / 4),
  },
  session_id: 'fake',
  ...more,
});

/** A failure keeps the subtype "success" and puts its text where an answer stands. */
const failure = (status, errorType, text) =>
  result(text, {
    is_error: true,
    api_error_status: status,
    api_error_type: errorType,
    terminal_reason: 'api_error',
    stop_reason: 'stop_sequence',
  });

const takenIn = () => result('', { num_turns: 0, stop_reason: null });

const retry = (status, delayMs) => ({
  type: 'system',
  subtype: 'api_retry',
  attempt: 1,
  max_retries: 10,
  retry_delay_ms: delayMs,
  error_status: status,
  error: status === 429 ? 'rate_limit' : 'overloaded',
});

const handshake = (id) => ({
  type: 'control_response',
  response: { subtype: 'success', request_id: id, response: { commands: [] } },
});

module.exports = {
  init,
  event,
  messageStart,
  blockStart,
  delta,
  blockStop,
  messageDelta,
  messageStop,
  result,
  failure,
  takenIn,
  retry,
  handshake,
};
