/** The teacher at the desk. */
import { expect, type Locator } from '@playwright/test';
import { TEACHER_PASSWORD } from '../running/server.ts';
import { Actor } from './actor.ts';

export class Teacher extends Actor {
  async signIn(password = TEACHER_PASSWORD): Promise<void> {
    await this.page.goto('/teacher');
    await this.page.getByRole('textbox', { name: this.words('teacher.account.password') }).fill(password);
    await this.button('teacher.account.signIn').click();
  }

  async atDesk(): Promise<void> {
    await expect(this.line).toBeVisible();
  }

  /** The tab with the live line. */
  get line(): Locator {
    return this.page.getByRole('tablist', { name: this.words('teacher.line.label') });
  }

  /** The switches for accepting and for starting questions. */
  switch(key: 'intake' | 'dispatch'): Locator {
    return this.page.getByRole('switch', { name: this.words(`teacher.steer.${key}`), exact: true });
  }

  async turn(key: 'intake' | 'dispatch', to: 'on' | 'off'): Promise<void> {
    if ((await this.switch(key).isChecked()) !== (to === 'on')) await this.switch(key).click();
    await expect(this.switch(key)).toBeChecked({ checked: to === 'on' });
  }

  /** The row of a question in the line. */
  row(ticket: number, name: string): Locator {
    return this.page.getByRole('button', { name: this.words('teacher.line.read', { ticket, name }) });
  }

  async show(tab: 'line' | 'failed' | 'ended'): Promise<void> {
    await this.line.getByRole('tab', { name: this.words(`teacher.line.tab.${tab}`) }).click();
  }

  async record(tab: 'students' | 'pace' | 'refusals' | 'figures'): Promise<Locator> {
    await this.page
      .getByRole('tablist', { name: this.words('teacher.record.label') })
      .getByRole('tab', { name: this.words(`teacher.record.${tab}`) })
      .click();
    return this.page.getByRole('tabpanel', { name: this.words(`teacher.record.${tab}`) });
  }

  /** What the desk says of the whole: running, paused, … */
  get strip(): Locator {
    return this.page.getByRole('region', { name: this.words('teacher.strip.label') });
  }
}
