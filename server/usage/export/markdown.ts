/** One student's questions and answers as a document to read. Pure. */
import { dayOf } from '../days.ts';
import type { Exported } from './exported.ts';

export type MarkdownWords = {
  readonly ticket: string;
  readonly teacher: string;
  readonly noAnswer: string;
  readonly states: Readonly<Record<Exported['state'], string>>;
};

/** Names and titles are shown as they are, whatever signs they hold. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

/** A question is not Markdown: its signs, its lines and its tags stand as they were typed. */
const quoted = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line.replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&')}`.trimEnd())
    .join('\n');

const clock = (at: Date) => `${dayOf(at)} ${at.toTimeString().slice(0, 5)}`;

export const studentHead = (name: string, lesson: string): string => `# ${plain(name)}\n\n${plain(lesson)}\n\n`;

export function exchange(row: Exported, words: MarkdownWords): string {
  const { answer } = row;
  const by = answer?.by === 'teacher' ? `${words.teacher}\n\n` : '';
  const text = answer === null ? `*${words.noAnswer} (${words.states[row.state]})*` : `${by}${answer.text.trim()}`;
  return `## ${words.ticket} ${row.ticket} · ${clock(row.askedAt)}\n\n${quoted(row.text)}\n\n${text}\n\n`;
}
