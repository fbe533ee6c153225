'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { StudentView } from '../../server/protocol/views.ts';
import { randomId } from '../connection/random-id.ts';
import type { Screen } from '../connection/use-connection.ts';
import { keep, readKept } from './kept.ts';
import { type Draft, hasArrived, isAbsence, type Letter, letterFor, readLetter, writeLetter } from './outbox.ts';

const AGAIN_MS = 3000;

export type Outbox = {
  /** On its way; null when nothing is. */
  readonly letter: Letter | null;
  readonly post: (draft: Draft) => void;
  /** Ends the waiting; the text is handed back. */
  readonly takeBack: () => void;
};

/** `returned` gets what could not be sent, with the reason (null: it was taken back). */
export function useOutbox(
  view: StudentView,
  { status, send }: Pick<Screen<StudentView>, 'status' | 'send'>,
  returned: (text: string, failure: CommandFailure | null) => void,
): Outbox {
  const student = view.me.id;
  const [letter, setLetter] = useState<Letter | null>(() => readLetter(readKept(student, 'outbox')));
  const [tries, setTries] = useState(0);
  const refused = useRef<Letter | null>(null);
  const sending = useRef<string | null>(null);
  const giveBack = useRef(returned);
  giveBack.current = returned;

  const change = useCallback(
    (next: Letter | null) => {
      keep(student, 'outbox', writeLetter(next));
      setLetter(next);
    },
    [student],
  );

  const arrived = letter !== null && hasArrived(letter, view.questions);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for another one
  useEffect(() => {
    if (!letter) return;
    if (arrived) return change(null);
    if (status !== 'live' || sending.current === letter.clientId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    sending.current = letter.clientId;
    void send('ask', letter).then((outcome) => {
      sending.current = null;
      if (outcome.ok) return change(null);
      const { failure } = outcome;
      if (isAbsence(failure)) {
        timer = setTimeout(() => setTries((n) => n + 1), AGAIN_MS);
        return;
      }
      refused.current = letter;
      change(null);
      giveBack.current(letter.text, failure);
    });
    return () => clearTimeout(timer);
  }, [letter, arrived, status, send, change, tries]);

  return {
    letter: arrived ? null : letter,
    post: (draft) => change(letterFor(draft, refused.current, randomId)),
    takeBack: () => {
      if (!letter) return;
      refused.current = letter;
      change(null);
      giveBack.current(letter.text, null);
    },
  };
}
