/** Reads which behaviour a question asks of the mock API: `[mock:429 retry-after=3]`, `[mock:stall]` and so on. */

/** The text of the last user message of a request body; empty when the body is not what is expected. */
export function lastUserText(body) {
  try {
    const last = JSON.parse(body).messages.findLast((message) => message.role === 'user');
    return typeof last.content === 'string' ? last.content : last.content.map((block) => block.text ?? '').join('');
  } catch {
    return '';
  }
}

/** @returns a behaviour for `respond`, or null when the text has no marker. */
export function behaviourFromMarker(text) {
  const marker = /\[mock:([a-z0-9-]+)((?:\s+[a-z-]+=[^\]\s]+)*)\s*\]/.exec(text);
  if (marker === null) return null;
  const options = Object.fromEntries(
    marker[2]
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => pair.split('=')),
  );
  const retryAfter = options['retry-after'];
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  if (/^\d{3}$/.test(marker[1])) return { kind: 'error', status: Number(marker[1]), headers };
  if (marker[1] === 'answer') return { kind: 'answer', delayMs: Number(options.delay ?? 0) };
  return { kind: marker[1] };
}
