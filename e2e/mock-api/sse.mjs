/** The server-sent events of a streamed message, as the Claude API writes them. */

const event = (data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

export const start = (model, inputTokens) =>
  event({
    type: 'message_start',
    message: {
      id: 'msg_mock',
      type: 'message',
      role: 'assistant',
      model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: {
        input_tokens: inputTokens,
        cache_creation_input_tokens: 3,
        cache_read_input_tokens: 5,
        output_tokens: 1,
      },
    },
  });

export const blockStart = (index = 0) =>
  event({ type: 'content_block_start', index, content_block: { type: 'text', text: '' } });

export const delta = (text, index = 0) =>
  event({ type: 'content_block_delta', index, delta: { type: 'text_delta', text } });

export const blockStop = (index = 0) => event({ type: 'content_block_stop', index });

export const finish = (stopReason, outputTokens) =>
  event({
    type: 'message_delta',
    delta: { stop_reason: stopReason, stop_sequence: null },
    usage: { output_tokens: outputTokens },
  }) + event({ type: 'message_stop' });

export const error = (type, message) => event({ type: 'error', error: { type, message } });

/** Tool calls that a hijacked answer would make; none of them may ever be carried out. */
export const attacks = [
  { name: 'Bash', input: { command: 'touch classline-was-here; cat /etc/passwd' } },
  { name: 'Write', input: { file_path: 'classline-was-here', content: 'x' } },
  { name: 'Read', input: { file_path: '/etc/passwd' } },
];

export const toolUse = ({ name, input }, index) => [
  event({
    type: 'content_block_start',
    index,
    content_block: { type: 'tool_use', id: `toolu_${index}`, name, input: {} },
  }),
  event({
    type: 'content_block_delta',
    index,
    delta: { type: 'input_json_delta', partial_json: JSON.stringify(input) },
  }),
  blockStop(index),
];
