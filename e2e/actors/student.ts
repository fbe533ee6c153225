/** A student with a browser: joins, asks, waits, reads. */
import { expect, type Locator } from '@playwright/test';
import type { Language } from '../../server/protocol/bounds.ts';
import { Actor } from './actor.ts';
import type { Entered } from './watch-page.ts';

export class Student extends Actor {
  readonly code: string;
  readonly name: string;

  constructor(entered: Entered, language: Language, code: string, name: string) {
    super(entered, language);
    this.code = code;
    this.name = name;
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: this.words('student.ask.label'), exact: true });
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** The place on the page of one question, by its ticket. */
  exchange(ticket: number): Locator {
    return this.page.getByRole('article', { name: `${this.words('student.slip.ticket')} ${ticket}`, exact: true });
  }

  /** Types code and name, as somebody does who reads the code from the wall. */
  async joinByCode(): Promise<void> {
    await this.page.goto('/');
    await this.fillAndJoin(this.code.toLowerCase(), this.name);
    await this.arrived();
  }

  /** Follows the link of the QR code. */
  async joinByLink(): Promise<void> {
    await this.page.goto(`/j/${this.code}`);
    await expect(this.page.getByLabel(this.words('join.code'), { exact: true })).toHaveValue(this.code);
    await this.page.getByLabel(this.words('join.name'), { exact: true }).fill(this.name);
    await this.button('join.submit').click();
    await this.arrived();
  }

  /** Joins a lesson whose door is closed. */
  async knock(): Promise<void> {
    await this.page.goto(`/j/${this.code}`);
    await this.fillAndJoin(this.code, this.name);
    await expect(this.says('student.door.title')).toBeVisible();
  }

  async fillAndJoin(code: string, name: string): Promise<void> {
    await this.page.getByLabel(this.words('join.code'), { exact: true }).fill(code);
    await this.page.getByLabel(this.words('join.name'), { exact: true }).fill(name);
    await this.button('join.submit').click();
  }

  async arrived(): Promise<void> {
    await expect(this.page).toHaveURL(new RegExp(`/j/${this.code}$`));
    await expect(this.box).toBeVisible();
    // The box is there before the server's first word.
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  async write(question: string): Promise<void> {
    await this.box.fill(question);
  }

  /** Writes and sends; the box is empty as soon as the question is on its way. */
  async ask(question: string): Promise<void> {
    await this.write(question);
    await this.button('student.ask.send').click();
    await expect(this.box).toHaveValue('');
  }

  async followUp(question: string, topic: 'same' | 'new'): Promise<void> {
    await this.page.getByRole('radio', { name: this.words(`student.ask.${topic}`) }).check({ force: true });
    await this.ask(question);
  }

  async edit(ticket: number, text: string): Promise<void> {
    const exchange = this.exchange(ticket);
    await exchange.getByRole('button', { name: this.words('student.slip.edit') }).click();
    await exchange.getByRole('textbox', { name: this.words('student.edit.label') }).fill(text);
    await exchange.getByRole('button', { name: this.words('student.edit.save') }).click();
  }

  async leaveLine(ticket: number): Promise<void> {
    await this.exchange(ticket)
      .getByRole('button', { name: this.words('student.slip.leaveLine') })
      .click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.words('student.cancel.go') })
      .click();
  }

  async stop(ticket: number): Promise<void> {
    await this.exchange(ticket)
      .getByRole('button', { name: `${this.words('student.slip.stop')} ${ticket}` })
      .click();
  }

  /** Waits until the answer to a ticket is whole. */
  async reads(ticket: number, text: string | RegExp, timeout = 30_000): Promise<void> {
    const exchange = this.exchange(ticket);
    await expect(exchange).toContainText(text, { timeout });
    await expect(exchange.getByRole('button', { name: this.words('student.answer.copy') })).toBeVisible({ timeout });
  }

  /** What stands there once colours and formulas, which are loaded after the text, have taken their places. */
  async settledText(ticket: number): Promise<string> {
    let text = '';
    await expect
      .poll(
        async () => {
          const before = text;
          text = (await this.exchange(ticket).textContent()) ?? '';
          return text !== '' && text === before;
        },
        { intervals: [500] },
      )
      .toBe(true);
    return text;
  }
}
