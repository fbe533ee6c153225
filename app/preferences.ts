/** What a request says about its reader. Reading it makes a page dynamic, which the nonce of the page's CSP needs. */
import { cookies, headers } from 'next/headers';
import { isTheme, THEME_COOKIE, type Theme } from '../components/ui/theme.ts';
import { chooseLanguage } from '../messages/choose-language.ts';
import { LANGUAGE_COOKIE, type Language } from '../server/protocol/bounds.ts';

export async function languageOfRequest(): Promise<Language> {
  const remembered = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return chooseLanguage(remembered, (await headers()).get('accept-language'));
}

/** Null: like the device. */
export async function themeOfRequest(): Promise<Theme | null> {
  const remembered = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(remembered) ? remembered : null;
}
