/** A student's own thread as a Markdown document. Pure: the words come from the caller. */
import type { AnswerText, QuestionView } from '../../server/protocol/views.ts';

export type ExportWords = {
  readonly question: (ticket: number) => string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly note: string;
};

export function threadAsMarkdown(
  title: string,
  day: string,
  questions: readonly QuestionView[],
  answers: Readonly<Record<string, AnswerText>>,
  words: ExportWords,
): string {
  const parts = questions.map(
    ({ id, ticket, text }) =>
      `## ${words.question(ticket)}\n\n${quoted(text)}\n\n### ${words.answer}\n\n${answers[id]?.text.trim() || words.noAnswer}\n`,
  );
  return [`# ${title.replace(/\s+/g, ' ')}\n\n${day}\n`, ...parts, `---\n\n${words.note}\n`].join('\n');
}

const quoted = (text: string) => text.replace(/^/gm, '> ');

/** Those whose question or answer holds all words of `wanted`, in any order, whatever their case. */
export function matching(
  wanted: string,
  questions: readonly QuestionView[],
  answers: Readonly<Record<string, AnswerText>>,
): QuestionView[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  return questions.filter(({ id, text }) => {
    const content = fold(`${text}\n${answers[id]?.text ?? ''}`);
    return words.every((word) => content.includes(word));
  });
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
