/** The server's way to the same sentences: what an API answer or a terminal says about a failure. */
import { createTranslator } from 'use-intl/core';
import type { Language } from '../server/protocol/bounds.ts';
import type { CommandFailure } from '../server/protocol/failures.ts';
import { ALL_WORDS } from './index.ts';

const translators = {
  en: createTranslator({ locale: 'en', messages: ALL_WORDS.en, namespace: 'failure' }),
  'zh-TW': createTranslator({ locale: 'zh-TW', messages: ALL_WORDS['zh-TW'], namespace: 'failure' }),
};

/** One sentence in `language` that says what went wrong and what to do. */
export function sentenceOf(failure: CommandFailure, language: Language): string {
  const { code, ...facts } = failure;
  return translators[language](code, facts as Record<string, string | number>);
}
