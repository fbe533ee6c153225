/** What the terminal says once the server runs: where the class goes, with a QR code, and what the teacher does next. */

import { renderUnicodeCompact } from 'uqr';
import { createTranslator } from 'use-intl/core';
import { ALL_WORDS } from '../messages/index.ts';
import type { Application } from './application.ts';
import { createJoinLinks } from './classroom/join-links.ts';
import type { Language } from './protocol/bounds.ts';

/** The language of the person at the terminal, by its locale. */
export function terminalLanguage(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh-TW' : 'en';
}

export const terminalWords = (language: Language) =>
  createTranslator({ locale: language, messages: ALL_WORDS[language], namespace: 'terminal' });

export function greet(application: Application, language: Language, write: (text: string) => void): void {
  const say = terminalWords(language);
  const links = createJoinLinks(application.origin);
  const lines: string[] = [''];
  if (application.code !== null) {
    lines.push(renderUnicodeCompact(links.student(application.code), { border: 1 }));
    lines.push(`  ${say('students')}  ${links.student(application.code)}`);
    lines.push(`  ${say('code')}  ${application.code}`);
    lines.push(`  ${say('projector')}  ${links.projector(application.code)}`);
  }
  lines.push(`  ${say('teacher')}  ${application.origin}/teacher`);
  if (application.setupToken !== null) {
    lines.push('', `  ${say('setup')}`, `  ${application.origin}/teacher/setup?token=${application.setupToken}`);
  }
  lines.push('', `  ${say('provider', { kind: application.provider.kind.replace('-', '_') })}`);
  const warn = createTranslator({ locale: language, messages: ALL_WORDS[language], namespace: 'teacher' });
  for (const warning of application.provider.warnings) {
    if (warning !== 'demo') lines.push(`  ! ${warn(`provider.warning.${warning}`)}`);
  }
  if (application.missing !== null) lines.push(`  ! ${say(`missing-${application.missing}`)}`);
  lines.push('', `  ${say('stop')}`, '');
  write(lines.join('\n'));
}
