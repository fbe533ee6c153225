/** The screen in front of the class. */
import type { Locator } from '@playwright/test';
import type { Language } from '../../server/protocol/bounds.ts';
import { Actor } from './actor.ts';
import type { Entered } from './watch-page.ts';

export class Projector extends Actor {
  readonly code: string;

  constructor(entered: Entered, language: Language, code: string) {
    super(entered, language);
    this.code = code;
  }

  async open(): Promise<void> {
    await this.page.goto(`/projector/${this.code}`);
    await this.page.getByText(this.code, { exact: true }).waitFor();
  }

  /** The tickets being answered, and the next ones, as numbers. */
  get now(): Locator {
    return this.page.getByRole('region', { name: this.words('projector.now') }).getByRole('listitem');
  }

  get next(): Locator {
    return this.page.getByRole('region', { name: this.words('projector.next') }).getByRole('listitem');
  }

  get countdown(): Locator {
    return this.page.getByRole('timer');
  }

  /** One of the figures at the foot: `waiting`, `served`, `wait` or `pace`. */
  figure(key: 'waiting' | 'served' | 'wait' | 'pace'): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByRole('term').getByText(this.words(`projector.${key}`), { exact: true }) })
      .getByRole('definition');
  }

  text(): Promise<string | null> {
    return this.page.locator('body').textContent();
  }
}
