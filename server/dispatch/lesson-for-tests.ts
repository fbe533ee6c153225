import {
  createQueue,
  type QueuedQuestion,
  type QueueSettings,
  type Restored,
  type SettleFacts,
} from '../queue/queue.ts';
import { SETTINGS } from '../queue/queue-for-tests.ts';
import type { AttemptEnd } from './attempt-end.ts';
import { createDispatch, type DispatchReports } from './dispatch.ts';
import { createManualClock } from './manual-clock.ts';
import { createScriptedProvider } from './scripted-provider.ts';

/** A queue, its hands, a manual clock and a provider whose answers the test gives; all that was reported is kept. */
export function createLesson(
  settings: Partial<QueueSettings> = {},
  restored: Partial<Restored> = {},
  reports: Partial<DispatchReports> = {},
) {
  const clock = createManualClock();
  const provider = createScriptedProvider();
  const queue = createQueue({ ...SETTINGS, ...settings }, restored);
  const starts: [string, number][] = [];
  const commits: [string, number][] = [];
  const withdrawn: string[] = [];
  const ends: [string, AttemptEnd][] = [];
  const settled: [string, SettleFacts][] = [];
  let changes = 0;
  const dispatch = createDispatch({
    queue,
    clock,
    provider,
    reports: {
      starting: async ({ id }, startedAt) => {
        commits.push([id, startedAt]);
        return {
          attemptId: id,
          model: 'small',
          instructions: '',
          turns: [],
          question: id,
          maxOutputTokens: 100,
        };
      },
      withdrawn: async ({ id }) => void withdrawn.push(id),
      started: ({ question: { id } }, at) => void starts.push([id, at]),
      event: () => {},
      ended: async (id, end) => void ends.push([id, end]),
      settled: (id, facts) => void settled.push([id, facts]),
      changed: () => {
        changes += 1;
      },
      ...reports,
    },
  });
  return {
    clock,
    provider,
    queue,
    dispatch,
    starts,
    commits,
    withdrawn,
    ends,
    settled,
    changes: () => changes,
    ask(asked: QueuedQuestion): void {
      queue.enqueue(asked, clock.now());
      dispatch.wake();
    },
    answer(id: string) {
      const answer = provider.asked.get(id);
      if (answer === undefined) throw new Error(`${id} was never asked.`);
      return answer;
    },
  };
}
