import { useState } from 'react';
import { useSendSentence } from '../use-send-sentence.ts';
import type { AccountOutcome } from './account.ts';

/** One form of the account: whether it is under way, and the sentence on what went wrong. */
export function useAccount() {
  const sentence = useSendSentence();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /** True when it worked. */
  async function submit(request: Promise<AccountOutcome>): Promise<boolean> {
    setBusy(true);
    setFailure(null);
    const outcome = await request;
    setBusy(false);
    if (!outcome.ok) setFailure(sentence(outcome.failure));
    return outcome.ok;
  }
  return { busy, failure, setFailure, submit };
}
