/** The teacher at the desk. */
import { expect, type Locator } from '@playwright/test';
import { TEACHER_PASSWORD } from '../running/server.ts';
import { expectAccessible } from './accessible.ts';
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

  /** The name of the lesson on the desk. */
  get lesson(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The menu behind that name: lessons to choose from, a new one, the end of this one. */
  async lessonMenu(key: string): Promise<void> {
    await this.lesson.click();
    await this.page.getByRole('menuitem', { name: this.words(`teacher.lesson.${key}`), exact: true }).click();
  }

  dialog(key: string): Locator {
    return this.page.getByRole('dialog', { name: this.words(key), exact: true });
  }

  async settings(): Promise<Locator> {
    await this.button('teacher.lesson.settings').click();
    return this.dialog('teacher.lesson.settings');
  }

  /** Turns one of the switches in the settings of the lesson. */
  async settle(key: 'approval' | 'door', on: boolean): Promise<void> {
    const settings = await this.settings();
    const toggle = settings.getByRole('switch', { name: this.words(`teacher.lesson.${key}`), exact: true });
    if ((await toggle.isChecked()) !== on) await toggle.click();
    await expect(toggle).toBeChecked({ checked: on });
    await expectAccessible(this.page, 'the settings of a lesson');
    await this.close(settings);
  }

  async close(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: this.words('ui.close'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens a question of the list that is shown; gives the sheet with its text and its actions. */
  async read(ticket: number, name: string): Promise<Locator> {
    await this.row(ticket, name).click();
    return this.page.getByRole('dialog', { name: this.words('teacher.line.sheet', { ticket }), exact: true });
  }

  in(place: Locator, key: string, facts?: Record<string, string | number>): Locator {
    return place.getByRole('button', { name: this.words(key, facts), exact: true });
  }

  /** The row of a question as a list item, with its state and its way back. */
  item(ticket: number, name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.row(ticket, name) });
  }

  async student(name: string, key: string): Promise<void> {
    const students = await this.record('students');
    await this.in(students, 'teacher.students.menu', { name }).click();
    await this.page
      .getByRole('menuitem', { name: this.words(`teacher.students.${key}`, { name }), exact: true })
      .click();
  }

  /** Whether the desk knows that a student is here, or away. */
  async knows(name: string, is: 'isOnline' | 'isAway', timeout?: number): Promise<void> {
    const row = (await this.record('students')).getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(this.words(`teacher.students.${is}`), timeout === undefined ? {} : { timeout });
  }

  async announce(text: string): Promise<void> {
    await this.button('teacher.announce.new').click();
    await this.page.getByLabel(this.words('teacher.announce.label'), { exact: true }).fill(text);
    await this.button('teacher.announce.go').click();
  }

  async endLesson(): Promise<void> {
    await this.lessonMenu('end');
    await this.in(this.dialog('teacher.lesson.endSure'), 'teacher.lesson.end').click();
  }

  async changeCode(): Promise<void> {
    const settings = await this.settings();
    await this.in(settings, 'teacher.lesson.rotate').click();
    await expect(this.says('teacher.lesson.rotated')).toBeAttached();
    await this.close(settings);
  }

  async account(key: string): Promise<void> {
    await this.button('teacher.account.menu').click();
    await this.page
      .getByRole('link', { name: this.words(`teacher.account.${key}`), exact: true })
      .or(this.button(`teacher.account.${key}`))
      .click();
  }
}
