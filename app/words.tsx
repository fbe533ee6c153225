import type { ReactNode } from 'react';
import { LanguageProvider } from '../components/ui/language-provider.tsx';
import { type Namespace, wordsFor } from '../messages/index.ts';
import { languageOfRequest } from './preferences.ts';

/** Gives what is inside, instead of those around it, the sentences of `namespaces` (and those of `ui`) in the reader's language. */
export async function Words({ namespaces, children }: { namespaces: readonly Namespace[]; children: ReactNode }) {
  const language = await languageOfRequest();
  return (
    <LanguageProvider language={language} words={wordsFor(language, ['ui', ...namespaces])}>
      {children}
    </LanguageProvider>
  );
}
