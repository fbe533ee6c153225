/** Plays one scripted behaviour as an HTTP response of the Claude API. */
import { lastUserText } from './marker.mjs';
import * as sse from './sse.mjs';

/** What the API says by default with each status. */
const errors = {
  400: ['invalid_request_error', 'messages: text content blocks must be non-empty'],
  401: ['authentication_error', 'invalid x-api-key'],
  403: ['permission_error', 'Your API key does not have permission to use the specified resource.'],
  404: ['not_found_error', 'model: claude-none'],
  413: ['request_too_large', 'Request exceeds the maximum size'],
  429: ['rate_limit_error', 'This request would exceed your rate limit of 50 requests per minute.'],
  500: ['api_error', 'Internal server error'],
  503: ['api_error', 'Service unavailable'],
  529: ['overloaded_error', 'Overloaded'],
};

const tokensOf = (text) => Math.ceil(text.length / 4);

const pause = (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

/** @param behaviour see mock-api.d.mts, `Behaviour`. */
export async function respond(behaviour, { request, response, body }) {
  const question = lastUserText(body);
  const model = safeModel(body);
  if (behaviour.delayMs) await pause(behaviour.delayMs);
  if (response.destroyed) return;
  const open = () => response.writeHead(200, { 'content-type': 'text/event-stream', ...behaviour.headers });
  const stream = (parts) => {
    open();
    for (const part of parts) response.write(part);
  };
  switch (behaviour.kind) {
    case 'error': {
      const [type, message] = errors[behaviour.status] ?? ['api_error', 'Error'];
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.end(
        JSON.stringify({
          type: 'error',
          error: { type: behaviour.errorType ?? type, message: behaviour.message ?? message },
          request_id: 'req_mock',
        }),
      );
      return;
    }
    case 'answer': {
      const text = behaviour.text ?? `You asked: ${question}\n\nThis is the **mock** API.`;
      open();
      response.write(sse.start(model, tokensOf(body)));
      response.write(sse.blockStart());
      for (const piece of text.match(/[\s\S]{1,12}/gu) ?? []) {
        response.write(sse.delta(piece));
        await pause(behaviour.perChunkMs);
        if (response.destroyed) return;
      }
      response.end(sse.blockStop() + sse.finish(behaviour.stopReason ?? 'end_turn', tokensOf(text)));
      return;
    }
    case 'max-tokens':
      stream([sse.start(model, 10), sse.blockStart(), sse.delta('A cut answ'), sse.blockStop()]);
      response.end(sse.finish('max_tokens', 4));
      return;
    case 'refusal':
      stream([sse.start(model, 10), sse.blockStart(), sse.delta('I would rather not.'), sse.blockStop()]);
      response.end(sse.finish('refusal', 4));
      return;
    case 'empty':
      stream([sse.start(model, 10)]);
      response.end(sse.finish('end_turn', 0));
      return;
    case 'tool-use':
      stream([sse.start(model, 10), ...(behaviour.tools ?? sse.attacks).flatMap(sse.toolUse)]);
      response.end(sse.finish('tool_use', 20));
      return;
    case 'stream-error':
      stream([sse.start(model, 10), sse.blockStart(), sse.delta('Half an ans')]);
      response.end(sse.error(behaviour.errorType ?? 'overloaded_error', behaviour.message ?? 'Overloaded'));
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'drop-mid':
      stream([sse.start(model, 10), sse.blockStart(), sse.delta('Half an ans')]);
      await pause(50);
      request.socket.destroy();
      return;
    case 'stall':
      return;
    case 'stall-after-headers':
      open();
      response.flushHeaders();
      return;
    case 'stall-mid':
      stream([sse.start(model, 10), sse.blockStart(), sse.delta('Half an ans')]);
      return;
    case 'redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      return;
    default:
      response.writeHead(500).end(`unknown behaviour ${behaviour.kind}`);
  }
}

function safeModel(body) {
  try {
    return JSON.parse(body).model;
  } catch {
    return 'claude-none';
  }
}
