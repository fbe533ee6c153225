import { useState } from 'react';
import { useSendSentence } from '../use-send-sentence.ts';
import type { AccountOutcome } from './account.ts';

/**
 * One form of the account: whether it is under way, and the sentence on what went wrong. `notAllowed` is said where
 * this form knows better than the common sentence why.
 */
export function useAccount(notAllowed?: string) {
  const sentence = useSendSentence();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /** True when it worked. */
  async function submit(request: Promise<AccountOutcome>): Promise<boolean> {
    setBusy(true);
    setFailure(null);
    const outcome = await request;
    setBusy(false);
    if (!outcome.ok) {
      const known = outcome.failure.code === 'not-allowed' ? notAllowed : undefined;
      setFailure(known ?? sentence(outcome.failure));
    }
    return outcome.ok;
  }
  return { busy, failure, submit };
}
