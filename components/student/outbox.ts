/**
 * A question on its way: kept in the browser until the server has acknowledged it, so that it survives a lost
 * connection and a reload, and goes exactly once (the server knows its client id, Q1). Pure.
 */
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { SendFailure } from '../connection/send.ts';

export type Letter = {
  readonly clientId: string;
  readonly text: string;
  readonly topic: 'same' | 'new';
  /** It may be answered together with the same question of somebody else. */
  readonly merge: boolean;
};

/** What its writer decides. */
export type Draft = Omit<Letter, 'clientId'>;

export function writeLetter(letter: Letter | null): string {
  return letter ? JSON.stringify(letter) : '';
}

/** Null for an empty shelf, and for anything that is no letter. */
export function readLetter(kept: string): Letter | null {
  if (kept === '') return null;
  try {
    const { clientId, text, topic, merge } = JSON.parse(kept) as Record<string, unknown>;
    if (typeof clientId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(clientId)) return null;
    if (typeof text !== 'string' || (topic !== 'same' && topic !== 'new')) return null;
    return { clientId, text, topic, merge: merge === true };
  } catch {
    return null;
  }
}

/** The same words again, after a refusal, are the same question: if the first one did arrive, there is no second. */
export function letterFor(draft: Draft, returned: Letter | null, newId: () => string): Letter {
  const again = returned !== null && returned.text === draft.text && returned.topic === draft.topic;
  return { ...draft, clientId: again ? returned.clientId : newId() };
}

/** Why a question has to wait in the box for the connection; every other failure needs its writer. */
export type Absence = Exclude<SendFailure, CommandFailure>;

export function isAbsence(failure: SendFailure): failure is Absence {
  return failure.code === 'not-connected' || failure.code === 'not-sure';
}

/** The snapshot shows it: it has arrived, whatever became of its acknowledgement. */
export function hasArrived(
  letter: Letter,
  questions: Readonly<Record<string, { readonly clientId: string }>>,
): boolean {
  return Object.values(questions).some(({ clientId }) => clientId === letter.clientId);
}
