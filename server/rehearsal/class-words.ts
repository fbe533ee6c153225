/** What the simulated class says, in the teacher's language. */
import { ALL_WORDS } from '../../messages/index.ts';
import type { Language } from '../protocol/bounds.ts';

export type ClassWords = {
  readonly title: string;
  readonly instructions: string;
  readonly names: readonly string[];
  readonly questions: readonly string[];
  readonly followUps: readonly string[];
  /** Added to a question that its student thought over. */
  readonly afterthoughts: readonly string[];
  /** What a teacher reads of a refusal. */
  readonly refused: string;
};

const list = (text: string) => text.split('|').map((entry) => entry.trim());

export function classWords(language: Language): ClassWords {
  const words = ALL_WORDS[language].classmates;
  return {
    title: words.title,
    instructions: words.instructions,
    names: list(words.names),
    questions: list(words.questions),
    followUps: list(words.followUps),
    afterthoughts: list(words.afterthoughts),
    refused: words.refused,
  };
}
