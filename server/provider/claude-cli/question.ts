/**
 * One question's life in the Claude CLI. All its endings race here and the first cause wins: the gateway's word, the
 * CLI's lines, the end of the process, a deadline, the caller's abort.
 */
import type { AnswerRequest, Failure } from '../answer-provider.ts';
import { type Deadlines, type DeadlineWatch, watchDeadlines } from '../deadlines.ts';
import { createEventChannel, type EventChannel } from '../event-channel.ts';
import { longestAnswer } from '../limits.ts';
import { sendable } from '../question-text.ts';
import type { Child } from './child.ts';
import { type CliLine, readCliLine } from './cli-line.ts';
import { converse } from './conversation.ts';
import type { RequestWatch, Ticket } from './gateway.ts';
import { verdictOfResult, verdictOfRetry } from './verdict.ts';

/** After a good result the process has this long to leave by itself. */
const leaveMs = 2_000;
/** After an answer broke off in its middle, its last words have this long to come out of the process. */
const lastWordsMs = 150;

export type Question = {
  readonly events: EventChannel;
  /** Why it failed; null while it has not. */
  readonly failure: Failure | null;
  /** Lets it go: from now on the ticket holds and the deadlines run. */
  send(): void;
  cancel(): void;
};

/** A question that ended before it had a process. */
export function neverAsked(failure: Failure): Question {
  const events = createEventChannel();
  events.end(failure);
  return { events, failure, send() {}, cancel() {} };
}

/** Makes a process ready for its question: the earlier turns are said, the question is not. */
export function readyChild(options: {
  readonly request: AnswerRequest;
  readonly signal: AbortSignal;
  readonly child: Child;
  readonly ticket: Ticket;
  readonly version: string;
  readonly deadlines: Deadlines;
  /** Rehearsals that the process has not answered yet. */
  readonly outstanding: number;
  /** The upstream took the request, or the question is over: a good moment to prepare the next process. */
  readonly onBusy: () => void;
  /** The question's end is known. */
  readonly onOver: () => void;
  readonly log: (event: { readonly event: string; readonly [fact: string]: unknown }) => void;
}): Question {
  const { request, signal, child, ticket, log } = options;
  const events = createEventChannel();
  let rehearsals = options.outstanding;
  let over = false;
  let failed: Failure | null = null;
  let started = false;
  let length = 0;
  let skipped = 0;
  /** The stop reason, once the gateway has seen the whole answer pass. */
  let passed: string | null = null;
  let good: Extract<CliLine, { type: 'result' }> | null = null;
  let limit: Extract<CliLine, { type: 'rate-limit' }> | null = null;
  let brokenOff: Failure | null = null;

  let deadlines: DeadlineWatch | null = null;
  const cancel = () => fail({ type: 'cancelled', detail: 'the caller ended it' });
  signal.addEventListener('abort', cancel);

  function settle(failure: Failure | null) {
    if (over) return;
    over = true;
    failed = failure;
    deadlines?.stop();
    signal.removeEventListener('abort', cancel);
    ticket.revoke();
    events.end(failure);
    void child.stop();
    if (skipped > 0) log({ event: 'cli-lines-skipped', attemptId: request.attemptId, lines: skipped });
    options.onBusy();
    options.onOver();
  }
  function fail(failure: Failure) {
    settle(failure);
  }
  function broken(reason: string, detail: string) {
    fail({ type: 'broken', reason, detail });
  }
  function succeed(stopReason: string, truncated = stopReason === 'max_tokens') {
    if (over) return;
    if (length === 0 && stopReason !== 'refusal') return broken('no-text', `no text, stop reason ${stopReason}`);
    events.push({ type: 'done', stopReason, truncated });
    settle(null);
  }
  function start(quota: Parameters<Parameters<Ticket['arm']>[0]['onHeaders']>[0]) {
    if (started || over) return;
    started = true;
    deadlines?.alive();
    events.push({ type: 'started', quota });
    options.onBusy();
  }

  const watch: RequestWatch = {
    onHeaders: start,
    onAlive: () => deadlines?.alive(),
    onUsage: (use) => events.push({ type: 'usage', use }),
    onFailed(failure) {
      if (!started) return fail(failure);
      brokenOff = failure;
      setTimeout(fail, lastWordsMs, failure);
    },
    onComplete(stopReason) {
      passed = stopReason;
    },
  };

  function takeText(text: string) {
    if (text === '') return;
    start([]);
    const room = longestAnswer - length;
    length += text.length;
    if (length <= longestAnswer) return events.push({ type: 'text', text });
    events.push({ type: 'text', text: sendable(text.slice(0, room)) });
    succeed('size', true);
  }

  function takeResult(result: Extract<CliLine, { type: 'result' }>) {
    if (result.turns === 0 && !result.isError) {
      // Taken in: an earlier turn, or a rehearsal that was still under way. Never an answer.
      if (rehearsals > 0) rehearsals -= 1;
      else if (conversation.isReplaying) conversation.acknowledged();
      return;
    }
    if (passed !== null) return succeed(passed);
    if (brokenOff !== null) return fail(brokenOff);
    if (good !== null) return log({ event: 'cli-second-result', attemptId: request.attemptId });
    if (result.isError) return fail(verdictOfResult(result, limit, Date.now()));
    good = result;
    deadlines?.stop();
    if (!ticket.used) events.push({ type: 'usage', use: result.use });
    setTimeout(() => {
      if (!over) succeed(result.stopReason);
    }, leaveMs).unref();
  }

  child.listen((text) => {
    if (over) return;
    const line = readCliLine(text);
    if (line === null) {
      skipped += 1;
      return;
    }
    if (started) deadlines?.alive();
    switch (line.type) {
      case 'init':
        if (line.powers.length > 0) {
          fail({ type: 'unsafe', reason: 'init', detail: `the CLI came with: ${line.powers.slice(0, 20).join(', ')}` });
        }
        return;
      case 'message-start':
        start([]);
        if (length > 0) events.push({ type: 'reset' });
        length = 0;
        return;
      case 'text':
        return takeText(line.text);
      case 'tool-call':
        return log({ event: 'tool-call-in-answer', attemptId: request.attemptId, tool: line.name });
      case 'message-stop':
        // Everything has come: whatever the CLI would do next (go on after a cut, try a tool) is not wanted.
        if (passed !== null) succeed(passed);
        return;
      case 'retry':
        if (!ticket.used) fail(verdictOfRetry(line, Date.now()));
        return;
      case 'rate-limit':
        limit = line;
        return;
      case 'result':
        return takeResult(line);
      case 'handshake':
      case 'other':
        return;
    }
  });
  void child.ended.then(({ code, signal: by, complaint }) => {
    if (passed !== null) return succeed(passed);
    if (brokenOff !== null) return fail(brokenOff);
    if (good !== null && code === 0) return succeed(good.stopReason);
    broken('exit', `the CLI ended with ${by ?? code ?? 'no start'}: ${complaint.trim().slice(-500) || 'no message'}`);
  });

  const conversation = converse({
    version: options.version,
    turns: request.turns.map((turn) => ({ question: sendable(turn.question), answer: sendable(turn.answer) })),
    question: sendable(request.question),
    write: child.write,
    endInput: child.endInput,
  });
  return {
    events,
    get failure() {
      return failed;
    },
    send() {
      if (over) return;
      // First: what follows is no part of the moment, and the process's request can't come before it.
      conversation.ask();
      ticket.arm(watch);
      deadlines = watchDeadlines(options.deadlines, fail);
    },
    cancel,
  };
}
