'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { Messages } from '../../messages/index.ts';
import type { Language } from '../../server/protocol/bounds.ts';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

type Props = { language: Language; words: Messages; children: ReactNode };

export function LanguageProvider({ language, words, children }: Props) {
  return (
    <IntlProvider locale={language} messages={words} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
