/** A device that is locked and unlocked: the page out of sight and frozen, its Wi-Fi off. */
import { type CDPSession, expect, type Page } from '@playwright/test';
import type { Air } from '../running/air.ts';
import { setHidden } from './senses.ts';

type Marked = { awake?: number };

export class Sleep {
  readonly page: Page;
  readonly air: Air;
  private devtools: CDPSession | undefined;

  constructor(page: Page, air: Air) {
    this.page = page;
    this.air = air;
  }

  async begin(): Promise<void> {
    await this.page.evaluate(() => {
      const marked = globalThis as Marked;
      marked.awake = 0;
      setInterval(() => {
        marked.awake = (marked.awake ?? 0) + 1;
      }, 1_000);
    });
    await setHidden(this.page, true);
    this.air.cut();
    // Halted by the debugger nothing of the page runs, while time passes. (A headless browser ignores being told that
    // a page is frozen.)
    this.devtools = await this.page.context().newCDPSession(this.page);
    await this.devtools.send('Debugger.enable');
    const halted = new Promise<void>((resolve) => this.devtools?.once('Debugger.paused', () => resolve()));
    await this.devtools.send('Debugger.pause');
    await halted;
  }

  /** Also looks that it has really slept, and that the page is the same one still. */
  async end(): Promise<void> {
    this.air.heal();
    await this.devtools?.send('Debugger.resume');
    await this.devtools?.detach();
    const awake = await this.page.evaluate(() => (globalThis as Marked).awake);
    expect(awake, 'seconds awake of a locked page that was not reloaded').toBeLessThan(5);
    await setHidden(this.page, false);
  }

  /** The page is the one that fell asleep. */
  isSamePage(): Promise<boolean> {
    return this.page.evaluate(() => (globalThis as Marked).awake !== undefined);
  }
}
