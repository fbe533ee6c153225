import { useEffect, useState } from 'react';
import type { DeskQuestion, QuestionInFull } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';

const AGAIN_MS = 1_500;

/** The whole of one question: read when it is opened, when it changes, and again and again while it is being answered. */
export function useFullQuestion(id: string, seen: DeskQuestion | undefined): QuestionInFull | null {
  const { run } = useDesk();
  const [full, setFull] = useState<QuestionInFull | null>(null);
  const state = seen?.progress.state;
  const stamp = `${state} ${seen?.excerpt}`;

  // `run` is a new function at each change of the view, which is not a reason to read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says when there is something new
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const read = async () => {
      const sent = await run('readQuestion', { questionId: id });
      if (gone) return;
      if (sent.ok) setFull(sent.value);
      if (state === 'answering') timer = setTimeout(() => void read(), AGAIN_MS);
    };
    void read();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, stamp]);

  return full?.question.id === id ? full : null;
}
