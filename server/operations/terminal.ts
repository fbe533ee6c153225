/** The operator's terminal: sentences in the language of its locale, and questions that want a yes. */
import { createInterface } from 'node:readline/promises';
import { createTranslator } from 'use-intl/core';
import en from '../../messages/en/operations.json' with { type: 'json' };
import zh from '../../messages/zh-TW/operations.json' with { type: 'json' };
import type { Language } from '../protocol/bounds.ts';

export type Facts = Readonly<Record<string, string | number>>;

/** A sentence of messages/…/operations.json by its key: `doctor.said.node-ok`. */
export type Sentence = (key: string, facts?: Facts) => string;

export type Terminal = {
  readonly words: Sentence;
  say(text: string): void;
  /** Writes over the line before; on a terminal only. */
  progress(text: string): void;
  /** False without a person at the terminal. */
  confirm(question: string): Promise<boolean>;
  /** A date with its time, as written in the terminal's language. */
  date(at: Date): string;
};

export function sentencesIn(language: Language): Sentence {
  const messages = { en, 'zh-TW': zh }[language];
  const translate = createTranslator({ locale: language, messages: { operations: messages }, namespace: 'operations' });
  return (key, facts = {}) => translate(key as never, facts as never);
}

export function openTerminal(language: Language): Terminal {
  const words = sentencesIn(language);
  const shown = { whole: true };
  const say = (text: string) => {
    // The progress of before is wiped, never left half a line.
    process.stdout.write(`${shown.whole ? '' : '\r\u001b[2K'}${text}\n`);
    shown.whole = true;
  };
  return {
    words,
    say,
    progress(text) {
      if (!process.stdout.isTTY) return;
      process.stdout.write(`\r\u001b[2K${text}`);
      shown.whole = false;
    },
    async confirm(question) {
      if (!process.stdin.isTTY) return false;
      const line = createInterface({ input: process.stdin, output: process.stdout });
      try {
        const said = (await line.question(words('yes-no', { question }))).trim().toLowerCase();
        return said === 'y' || said === 'yes' || said === '是';
      } finally {
        line.close();
      }
    },
    date: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
  };
}
