/** What a question must be before any process or connection is spent on it. Pure. */
import type { AnswerRequest, Failure } from './answer-provider.ts';

/** The class may type 4,000 characters; this is the provider's own wall behind it, and far under the CLI's 5 MB. */
const longestQuestion = 100_000;
/** One argument of a Linux process holds 128 KiB of UTF-8. */
const longestInstructionsBytes = 100_000;

/** Used when the lesson has none: an empty system prompt would bring the CLI's own, which is about coding. */
export const defaultInstructions =
  'You are the assistant of a classroom. Answer the student directly, in the language of the question, and as briefly as the question allows.';

/** Without NUL and lone surrogates: neither can be sent as UTF-8 JSON text and be taken everywhere. */
export function sendable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '');
}

/** Null when the request may be sent. */
export function unacceptable(request: AnswerRequest): Failure | null {
  const no = (detail: string): Failure => ({ type: 'rejected', status: null, detail });
  if (sendable(request.question).trim() === '') return no('the question is blank');
  if (request.question.length > longestQuestion) return no(`the question is longer than ${longestQuestion} characters`);
  if (Buffer.byteLength(request.instructions) > longestInstructionsBytes) {
    return no(`the instructions are longer than ${longestInstructionsBytes} bytes`);
  }
  if (!/^[A-Za-z0-9][\w.:@/[\]-]*$/.test(request.model)) return no('the model name is not one');
  return null;
}
