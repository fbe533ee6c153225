import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SendFailure } from '../connection/send.ts';
import { useSentence } from '../ui/use-sentence.ts';

/** Words a failed command, those that only this side knows of included. */
export function useSendSentence(): (failure: SendFailure) => string {
  const t = useTranslations('teacher.sent');
  const sentence = useSentence();
  return useCallback(
    (failure: SendFailure) =>
      failure.code === 'not-connected' || failure.code === 'not-sure' ? t(failure.code) : sentence(failure),
    [t, sentence],
  );
}
