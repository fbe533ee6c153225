/** Photographs of the teacher's screens: which sizes and themes are kept, and where. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../server/protocol/bounds.ts';

const SIZES = {
  laptop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};
type Size = keyof typeof SIZES;
type Look = readonly [size: Size, theme: 'light' | 'dark'];

/** What of all looks is kept in docs/screens: each screen in both languages, themes and all sizes, but not their product. */
const LOOKS: Record<Language, readonly Look[]> = {
  'zh-TW': [
    ['laptop', 'light'],
    ['tablet', 'dark'],
    ['phone', 'light'],
  ],
  en: [
    ['laptop', 'dark'],
    ['tablet', 'light'],
    ['phone', 'dark'],
  ],
};

/** Takes the page's picture at each of the sizes, and leaves it at the size of a laptop. */
export async function photograph(page: Page, name: string, language: Language, sizes: readonly Size[]): Promise<void> {
  for (const [size, theme] of LOOKS[language].filter(([each]) => sizes.includes(each))) {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const file = `${name}-${SIZES[size].width}-${theme}-${language}.png`;
    await page.screenshot({ path: path.resolve('docs/screens', file), animations: 'disabled' });
  }
  await page.setViewportSize(SIZES.laptop);
}
