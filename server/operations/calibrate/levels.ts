/**
 * Tries one rate after the other until the first refusal. Knows no provider and no clock of its own; each request
 * starts at its moment, whatever became of those before it, as a class's questions do.
 */
import { setMaxListeners } from 'node:events';
import type { Clock } from '../../dispatch/clock.ts';
import type { Failure } from '../../provider/answer-provider.ts';

export type Plan = {
  /** Requests a minute, rising. */
  readonly levels: readonly number[];
  readonly levelSeconds: number;
};

export type LevelEnd =
  | { readonly as: 'passed' }
  | {
      readonly as: 'refused';
      readonly kind: string;
      readonly status: number | null;
      readonly retryAfterMs: number | null;
    }
  /** Anything else that went wrong: it says nothing of the pace. */
  | { readonly as: 'trouble'; readonly detail: string }
  /** More were running at once than this machine may run. */
  | { readonly as: 'slow'; readonly running: number }
  /** Questions of a class came in. */
  | { readonly as: 'lesson' }
  | { readonly as: 'stopped' };

export type LevelResult = {
  readonly perMinute: number;
  readonly planned: number;
  readonly started: number;
  readonly answered: number;
  readonly worstMs: number;
  readonly end: LevelEnd;
};

export type Progress = Pick<LevelResult, 'perMinute' | 'planned' | 'answered'> & { readonly running: number };

export type LevelParts = {
  readonly clock: Clock;
  /** One request; null when it was answered. Ends soon after `signal` is aborted. */
  readonly ask: (signal: AbortSignal) => Promise<Failure | null>;
  /** Asked before each request. */
  readonly lessonBegan: () => boolean;
  readonly mostRunning: number;
  readonly stop: AbortSignal;
  readonly progress: (progress: Progress) => void;
  readonly ended: (result: LevelResult) => void;
};

export const requestsOf = (perMinute: number, levelSeconds: number) =>
  Math.max(1, Math.round((perMinute * levelSeconds) / 60));

/** The last result tells how it ended; all before it passed. */
export async function runLevels(plan: Plan, parts: LevelParts): Promise<readonly LevelResult[]> {
  const results: LevelResult[] = [];
  for (const perMinute of plan.levels) {
    const result = await runLevel(perMinute, plan.levelSeconds, parts);
    results.push(result);
    parts.ended(result);
    if (result.end.as !== 'passed') break;
  }
  return results;
}

async function runLevel(perMinute: number, levelSeconds: number, parts: LevelParts): Promise<LevelResult> {
  const { clock, progress } = parts;
  const planned = requestsOf(perMinute, levelSeconds);
  const begin = clock.now();
  const ending = new AbortController();
  // Every request listens for the level's end, with whatever it starts: Node would take that for a leak.
  setMaxListeners(0, ending.signal);
  const running = new Set<Promise<void>>();
  let started = 0;
  let answered = 0;
  let worstMs = 0;
  let end: LevelEnd | null = null;
  const endAs = (as: LevelEnd) => {
    end ??= as;
    ending.abort();
  };
  const stopped = () => endAs({ as: 'stopped' });
  if (parts.stop.aborted) stopped();
  parts.stop.addEventListener('abort', stopped);

  const request = async () => {
    const since = clock.now();
    const failure = await parts.ask(ending.signal).catch((error: unknown) => asFailure(error));
    if (failure === null) {
      answered += 1;
      worstMs = Math.max(worstMs, clock.now() - since);
    } else if (!ending.signal.aborted) endAs(endOf(failure));
  };

  for (; started < planned && end === null; started += 1) {
    await clock.sleepUntil(begin + (started * 60_000) / perMinute, ending.signal);
    if (end !== null) break;
    if (parts.lessonBegan()) {
      endAs({ as: 'lesson' });
      break;
    }
    if (running.size >= parts.mostRunning) {
      endAs({ as: 'slow', running: running.size });
      break;
    }
    const one = request().finally(() => {
      running.delete(one);
      progress({ perMinute, planned, answered, running: running.size });
    });
    running.add(one);
    progress({ perMinute, planned, answered, running: running.size });
  }
  while (running.size > 0) await Promise.all(running);
  // The next level follows this one's full time, so that no minute holds more than its level.
  await clock.sleepUntil(begin + levelSeconds * 1000, ending.signal);
  parts.stop.removeEventListener('abort', stopped);
  return { perMinute, planned, started, answered, worstMs, end: end ?? { as: 'passed' } };
}

function endOf(failure: Failure): LevelEnd {
  if (failure.type !== 'refused' || failure.kind === 'credentials') return { as: 'trouble', detail: failure.detail };
  const { kind, status, retryAfterMs } = failure;
  return { as: 'refused', kind, status, retryAfterMs };
}

const asFailure = (error: unknown): Failure => ({ type: 'broken', reason: 'threw', detail: String(error) });
