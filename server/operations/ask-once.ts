/** One shortest question through the provider that the settings come to, and what came of it. */
import { randomUUID } from 'node:crypto';
import { chooseProvider } from '../choose-provider.ts';
import type { Config } from '../config.ts';
import { AnswerFailed, type AnswerProvider, type Failure } from '../provider/answer-provider.ts';
import { defaultModel } from '../provider/prices.ts';

/** Fewer tokens than this no setting allows. */
const MAX_OUTPUT_TOKENS = 64;

/** @returns null when an answer came, else why it did not. */
export async function askShortest(
  provider: AnswerProvider,
  model: string,
  signal: AbortSignal,
): Promise<Failure | null> {
  try {
    const events = provider.answer(
      {
        attemptId: randomUUID(),
        model,
        instructions: 'Answer with OK.',
        turns: [],
        question: 'OK?',
        maxOutputTokens: MAX_OUTPUT_TOKENS,
      },
      signal,
    );
    for await (const event of events) if (event.type === 'done') return null;
    return { type: 'broken', reason: 'no-end', detail: 'the answer had no end' };
  } catch (error) {
    if (error instanceof AnswerFailed) return error.failure;
    throw error;
  }
}

export async function askOnce(
  config: Config,
  root: string,
): Promise<{ readonly ok: boolean; readonly ms: number; readonly detail: string }> {
  const since = performance.now();
  try {
    const { provider } = await chooseProvider(config, root, () => {});
    try {
      const failure = await askShortest(provider, config.CLAUDE_MODEL ?? defaultModel, AbortSignal.timeout(60_000));
      return { ok: failure === null, ms: performance.now() - since, detail: failure?.detail ?? '' };
    } finally {
      await provider.close();
    }
  } catch (error) {
    return { ok: false, ms: performance.now() - since, detail: (error as Error).message };
  }
}
