/** What the teacher reads beside the desk: history, reports, use and cost, the check-up. */
import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import type { Teacher } from './teacher.ts';

export class Records {
  readonly teacher: Teacher;

  constructor(teacher: Teacher) {
    this.teacher = teacher;
  }

  /** Opens a page by its address, as a bookmark does. */
  async open(place: 'history' | 'use' | 'readiness'): Promise<void> {
    const titles = { history: 'history.title', use: 'use.title', readiness: 'readiness.title' };
    await this.teacher.page.goto(`/teacher/${place}`);
    await expect(this.teacher.page.getByRole('heading', { level: 1, name: this.words(titles[place]) })).toBeVisible();
  }

  words(key: string, facts?: Record<string, string | number>): string {
    return this.teacher.words(key, facts);
  }

  get found(): Locator {
    const { page } = this.teacher;
    const table = page.getByRole('table', { name: this.words('history.list.label') });
    return table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  }

  field(key: string): Locator {
    return this.teacher.page.getByRole('search').getByLabel(this.words(`history.search.${key}`), { exact: true });
  }

  async clear(): Promise<void> {
    await this.teacher.button('history.search.clear').click();
  }

  /** @returns what a program that opens the file would see. */
  async download(format: 'csv' | 'json' | 'markdown'): Promise<{ name: string; text: string }> {
    await this.teacher.button('history.export.label').click();
    const coming = this.teacher.page.waitForEvent('download');
    await this.teacher.page.getByRole('menuitem', { name: this.words(`history.export.${format}`) }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  async erase(button: Locator): Promise<void> {
    await button.click();
    await this.teacher.in(this.teacher.page.getByRole('dialog'), 'history.erase.go').click();
  }
}
