/** One student's lesson: comes, asks, does what the plan says, reads, perhaps asks again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, WebSocketRoute } from '@playwright/test';
import type { Student } from '../actors/student.ts';
import { type Asked, ask, faultsOf } from './asking.ts';
import { type Part, questionOf } from './plan.ts';

export type Told = {
  readonly part: Part;
  readonly asked: Asked[];
  /** The deed was planned, but its question had started before. */
  late: boolean;
  readonly faults: string[];
  readonly consoleErrors: string[];
  picture: string | null;
};

export type Say = (key: string, facts?: Record<string, string | number>) => void;

export class Pupil {
  readonly student: Student;
  readonly told: Told;
  readonly #sockets = new Set<WebSocketRoute>();
  readonly #limit: number;
  readonly #say: Say;

  constructor(student: Student, part: Part, limit: number, say: Say) {
    this.student = student;
    this.#limit = limit;
    this.#say = (key, facts) => say(key, { name: part.name, ...facts });
    this.told = { part, asked: [], late: false, faults: [], consoleErrors: [], picture: null };
    student.page.on('console', (message) => {
      if (message.type() === 'error') this.told.consoleErrors.push(message.text());
    });
  }

  async live(): Promise<void> {
    const { part, faults } = this.told;
    const { student } = this;
    try {
      // Being offline keeps a browser from new connections only: the living one is cut by hand.
      await student.page.routeWebSocket(/\/socket\.io\//, (socket) => {
        socket.connectToServer();
        this.#sockets.add(socket);
      });
      await sleep(part.arrivesAfter);
      await (part.byLink ? student.joinByLink() : student.joinByCode());
      this.#say('simulate-joined');
      await sleep(part.thinksFor);
      await this.#ask(null);
      if (part.next) {
        await sleep(part.thinksFor);
        await this.#ask(part.next);
      }
      faults.push(...(await faultsOf(student, this.told.asked)));
    } catch (error) {
      faults.push(String(error instanceof Error ? error.message : error).slice(0, 600));
    }
    const { errors, violations, outside, dialogs } = student.watch;
    faults.push(...errors, ...violations, ...outside, ...dialogs);
    for (const fault of faults) this.#say('simulate-fault', { fault });
    const picture = await student.page.screenshot({ type: 'jpeg', quality: 55 }).catch(() => null);
    this.told.picture = picture?.toString('base64') ?? null;
  }

  async #ask(topic: 'same' | 'new' | null): Promise<void> {
    const { part, asked: all } = this.told;
    const { asked, settled, waits } = await ask(this.student, questionOf(part, all.length + 1), topic, this.#limit);
    all.push(asked);
    const { ticket } = asked;
    this.#say(topic === 'same' ? 'simulate-follows' : 'simulate-asked', { ticket });
    if (all.length === 1 && part.deed !== 'wait') {
      await sleep(part.actsAfter);
      this.#say(`simulate-${part.deed}`, { ticket });
      await this.#act(asked).catch(async (error) => {
        // An edit that its question's turn overtakes is nobody's fault.
        this.told.late = !(await waits());
        if (this.told.late) this.#say('simulate-late', { ticket });
        else throw error;
      });
    }
    await settled;
    if (asked.end !== 'none') this.#say(`simulate-${asked.end}`, { ticket, seconds: asked.endedAfter ?? 0 });
  }

  async #act(asked: Asked): Promise<void> {
    const { page } = this.student;
    const { deed, awayFor } = this.told.part;
    page.setDefaultTimeout(5000);
    try {
      if (deed === 'edit') {
        const text = `${asked.text} ✎`;
        await this.student.edit(asked.ticket, text);
        await this.student.exchange(asked.ticket).getByText(text).waitFor();
        asked.text = text;
      } else if (deed === 'cancel') await this.student.leaveLine(asked.ticket);
      else if (deed === 'reload') await this.student.reload();
      else if (deed === 'network') await this.#loseNetwork(awayFor);
      else await this.#lockPhone(awayFor);
    } finally {
      page.setDefaultTimeout(30_000);
    }
  }

  async #loseNetwork(milliseconds: number): Promise<void> {
    const context = this.student.page.context();
    await context.setOffline(true);
    for (const socket of this.#sockets) await socket.close().catch(() => {});
    this.#sockets.clear();
    await this.student.says('ui.connection.offline').waitFor();
    await sleep(milliseconds);
    await context.setOffline(false);
    this.#say('simulate-back');
  }

  /** What a locked phone does to a page: it is told that it is hidden, then nothing of it runs. */
  async #lockPhone(milliseconds: number): Promise<void> {
    const { page } = this.student;
    const devtools = await page.context().newCDPSession(page);
    await turnScreen(page, 'hidden');
    await devtools.send('Debugger.enable');
    // A headless Chromium leaves pages running when it is asked to freeze them; a debugger stops every script.
    const stopped = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
    await devtools.send('Debugger.pause');
    await stopped;
    await sleep(milliseconds);
    await devtools.send('Debugger.resume');
    await devtools.detach();
    await turnScreen(page, 'visible');
    this.#say('simulate-back');
  }
}

function turnScreen(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  return page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
