import { useEffect, useState } from 'react';
import type { DeskQuestion, QuestionInFull } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';

const AGAIN_MS = 1_500;

/** The whole of one question: read when it is opened, when it changes, and again and again while it is being answered. */
export function useFullQuestion(id: string, seen: DeskQuestion | undefined): QuestionInFull | null {
  const { run, send } = useDesk();
  const [full, setFull] = useState<QuestionInFull | null>(null);
  const state = seen?.progress.state;
  const stamp = `${state} ${seen?.excerpt}`;

  // `run` and `send` may be new functions when the view changes, which is not a reason to read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says when there is something new
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const read = async (by: typeof run) => {
      const sent = await by('readQuestion', { questionId: id });
      if (gone) return;
      if (sent.ok) setFull(sent.value);
      if (state === 'answering') timer = setTimeout(() => void read(send), AGAIN_MS);
    };
    void read(run);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, stamp]);

  return full?.question.id === id ? full : null;
}
