/** The product's own sentences, so that stories find things by the words a person reads, in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Language } from '../server/protocol/bounds.ts';

const folder = path.resolve('messages');

function read(language: Language): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(path.join(folder, language)).map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')),
    ]),
  );
}

/** `words('student.ask.send')`: the sentence for a key, with its facts. A missing key throws. */
export type Words = (key: string, facts?: Record<string, string | number>) => string;

export function wordsOf(language: Language): Words {
  const translate = createTranslator({
    locale: language,
    messages: read(language) as never,
    onError: (error) => {
      throw error;
    },
  }) as unknown as Words;
  return (key, facts) => translate(key, facts);
}
