/** One person before one screen, who finds things by their words. */
import type { Page } from '@playwright/test';
import type { Language } from '../../server/protocol/bounds.ts';
import { type Words, wordsOf } from '../words.ts';
import type { Entered, Watch } from './watch-page.ts';

export abstract class Actor {
  readonly page: Page;
  readonly watch: Watch;
  readonly language: Language;
  readonly words: Words;

  constructor({ page, watch }: Entered, language: Language) {
    this.page = page;
    this.watch = watch;
    this.language = language;
    this.words = wordsOf(language);
  }

  button(key: string, facts?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.words(key, facts), exact: true });
  }

  /** Any place on the page that says this. */
  says(key: string, facts?: Record<string, string | number>) {
    return this.page.getByText(this.words(key, facts)).first();
  }

  reload() {
    return this.page.reload();
  }
}
