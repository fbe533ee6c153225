/** Makes the keys of `useTranslations` known to the compiler. */
import type { Language } from '../server/protocol/bounds.ts';
import type { Messages } from './index.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
