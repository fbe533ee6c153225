import type { Pause } from './pauses.ts';
import type { QueuedQuestion } from './question.ts';

export type WaitReason = 'interval' | 'requests' | 'input-tokens' | 'output-tokens' | 'quota';

/** What is to be done at a moment (Q3). It stays true until something is told to the queue or `until` has come. */
export type Decision =
  | { readonly kind: 'start'; readonly question: QueuedQuestion }
  /** `question` may start at `until`, not earlier. */
  | { readonly kind: 'wait'; readonly until: number; readonly why: WaitReason; readonly question: QueuedQuestion }
  /** As many are being answered as the cap allows. */
  | { readonly kind: 'full' }
  | { readonly kind: 'paused'; readonly pause: Pause }
  /** Nothing waits in a lesson whose dispatch is on. */
  | { readonly kind: 'idle' };
