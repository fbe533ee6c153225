/**
 * The Claude CLI as a provider: one process, one gateway ticket and one upstream request for each question.
 *
 * This file only puts the parts together. Nothing here reads the environment: every setting is handed in.
 */
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AnswerEvent, AnswerProvider, AnswerRequest } from '../answer-provider.ts';
import type { Deadlines } from '../deadlines.ts';
import { defaultInstructions, sendable, unacceptable } from '../question-text.ts';
import { startChild } from './child.ts';
import { argumentsOf, type Combination, environmentOf, type Places } from './command.ts';
import { findClaude } from './discovery.ts';
import { openGateway } from './gateway.ts';
import { findLauncher } from './launcher.ts';
import { neverAsked, type Question, readyChild } from './question.ts';
import { hasTurns } from './version.ts';
import { createWarmPool } from './warm-pool.ts';

export type ClaudeCliOptions = {
  /** A path, or `claude`. */
  readonly bin: string;
  readonly auth: 'api-key' | 'login';
  /** Required with `api-key`. It never reaches a child. */
  readonly apiKey: string | null;
  readonly upstreamUrl: string;
  /** A private folder: home, settings, temporary files and the children's empty working directory. */
  readonly directory: string;
  /** Where `claude:install` puts the pinned CLI. */
  readonly cacheDirectory: string;
  /** 0 switches it off. */
  readonly warmProcesses: number;
  readonly maxConcurrent: number;
  readonly deadlines: Deadlines;
  /** Facts without any text of a question or an answer. */
  readonly log: (event: { readonly event: string; readonly [fact: string]: unknown }) => void;
  /** `PATH` for the children. */
  readonly path: string;
};

/** @throws Error with a readable message when the CLI cannot be found or run, or the key is missing. */
export async function createClaudeCli(options: ClaudeCliOptions): Promise<AnswerProvider> {
  const { auth, log } = options;
  const found = await findClaude(options);
  if (!found.ok) throw new Error(`${found.reason}. ${found.whatToDo}`);
  const claude = found;
  if (auth === 'api-key' && !options.apiKey) throw new Error('ANTHROPIC_API_KEY is missing.');
  const places = await makePlaces(options.directory);
  const launcher = await findLauncher(options.path);
  const apiKey = auth === 'api-key' ? options.apiKey : null;
  const gateway = await openGateway({ upstreamUrl: options.upstreamUrl, apiKey, log });

  const start = (combination: Combination) => {
    const ticket = gateway.issue();
    const child = startChild({
      bin: claude.bin,
      args: argumentsOf(combination, auth),
      env: environmentOf({ ...options, combination, places, address: gateway.address, ticket: ticket.secret }),
      cwd: places.empty,
      launcher: launcher.words,
    });
    void child.ended.then(ticket.revoke);
    return { child, ticket };
  };
  const pool = createWarmPool({
    size: options.warmProcesses,
    mostProcesses: options.maxConcurrent,
    rehearsals: hasTurns(claude.version) ? 2 : 0,
    start,
    log,
  });
  const running = new Set<Question>();
  let closed = false;

  function open(request: AnswerRequest, signal: AbortSignal): Question {
    if (signal.aborted) return neverAsked({ type: 'cancelled', detail: 'ended before it began' });
    if (closed) return neverAsked({ type: 'broken', reason: 'closed', detail: 'the provider is closed' });
    const refusal = unacceptable(request);
    if (refusal !== null) return neverAsked(refusal);
    try {
      const taken = pool.take(combinationOf(request));
      log({ event: 'cli-started', attemptId: request.attemptId, warm: taken.warm, pid: taken.child.pid });
      const question: Question = readyChild({
        ...taken,
        ...options,
        request,
        signal,
        version: claude.version,
        onBusy: pool.refill,
        onOver: () => running.delete(question),
      });
      running.add(question);
      return question;
    } catch (error) {
      return neverAsked({ type: 'broken', reason: 'spawn', detail: String(error) });
    }
  }
  function ready(request: AnswerRequest, signal: AbortSignal): () => AsyncIterable<AnswerEvent> {
    let question = open(request, signal);
    return () => {
      // A process that broke while it waited for the moment asked nothing: another takes its place.
      if (question.failure?.type === 'broken') question = open(request, signal);
      question.send();
      return heard(question);
    };
  }

  return {
    face: {
      kind: 'claude-cli',
      detail: `Claude Code ${claude.version}, ${new URL(options.upstreamUrl).host}`,
      warnings: [
        ...(auth === 'login' ? ['login' as const] : []),
        ...(claude.pinned ? [] : ['unpinned' as const]),
        ...(!launcher.endsWithUs && process.platform === 'linux' ? ['no-setpriv' as const] : []),
      ],
    },
    answer: (request, signal) => ready(request, signal)(),
    ready,
    prepare: (lesson) => pool.prepare(combinationOf(lesson)),
    async close() {
      closed = true;
      for (const question of running) question.cancel();
      await pool.close();
      await gateway.close();
    },
  };
}

async function* heard(question: Question): AsyncGenerator<AnswerEvent> {
  try {
    yield* question.events;
  } finally {
    // The reader may leave early.
    question.cancel();
  }
}

function combinationOf(lesson: Combination): Combination {
  const instructions = sendable(lesson.instructions).trim();
  const { model, maxOutputTokens } = lesson;
  return { model, maxOutputTokens, instructions: instructions === '' ? defaultInstructions : instructions };
}

async function makePlaces(directory: string): Promise<Places> {
  const root = resolve(directory);
  const places = {
    home: join(root, 'home'),
    config: join(root, 'config'),
    temporary: join(root, 'tmp'),
    empty: join(root, 'empty'),
  };
  for (const place of [root, ...Object.values(places)]) {
    await mkdir(place, { recursive: true, mode: 0o700 });
    await chmod(place, 0o700);
  }
  return places;
}
