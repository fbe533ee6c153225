/** One question of one student, from the ticket to its end, with what was promised and what came. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { sentence } from '../../scripts/ground/sentences.mjs';
import type { Student } from '../actors/student.ts';

export type End = 'answered' | 'cancelled' | 'failed' | 'none';

export type Asked = {
  readonly ticket: number;
  text: string;
  /** The first wait that the slip told, in its own words; null: it started or ended before any was known. */
  promised: string | null;
  /** Seconds from that word, and from sending, to the first sign of an answer on this screen; null: there was none. */
  cameAfter: number | null;
  startedAfter: number | null;
  endedAfter: number | null;
  end: End;
};

const seconds = (since: number) => Math.round((Date.now() - since) / 100) / 10;

/** The signs of each end, as a person sees them. */
function signs(student: Student, exchange: Locator) {
  const text = (key: string) => exchange.getByText(student.words(key), { exact: true });
  return {
    answered: exchange.getByRole('button', { name: student.words('student.answer.copy') }),
    cancelled: text('student.state.cancelled.student'),
    failed: text('student.state.failed.title'),
    answering: text('student.state.answering.title'),
    waiting: exchange.getByText(student.words('student.slip.wait'), { exact: true }),
  };
}

/** Tickets on this screen; a letter that has not left yet has none. */
export async function ticketsOf(student: Student): Promise<number[]> {
  const labels = await student.log
    .getByRole('article')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => Number(/\d+$/.exec(label)?.[0])).filter((ticket) => ticket > 0);
}

/** @param limit milliseconds that a question may take to its end */
export async function ask(student: Student, text: string, topic: 'same' | 'new' | null, limit: number) {
  const before = (await student.log.count()) === 0 ? [] : await ticketsOf(student);
  const since = Date.now();
  await (topic === null ? student.ask(text) : student.followUp(text, topic));
  let ticket = 0;
  await expect
    .poll(async () => {
      ticket = (await ticketsOf(student)).find((one) => !before.includes(one)) ?? 0;
      return ticket;
    })
    .toBeGreaterThan(0);
  const asked: Asked = {
    ticket,
    text,
    promised: null,
    cameAfter: null,
    startedAfter: null,
    endedAfter: null,
    end: 'none',
  };
  const sign = signs(student, student.exchange(ticket));
  await sign.waiting.or(sign.answering).or(sign.answered).first().waitFor();
  let promisedAt: number | null = null;
  const listen = async () => {
    const told = sign.waiting.locator('xpath=../dd');
    while (asked.endedAfter === null && asked.startedAfter === null && promisedAt === null) {
      const words = await told.textContent({ timeout: 500 }).catch(() => null);
      if (words !== null && words !== student.words('wait.unknown')) {
        asked.promised = words;
        promisedAt = Date.now();
      }
      await sleep(200);
    }
  };
  void listen();

  const ended = (async () => {
    const over = sign.answered.or(sign.cancelled).or(sign.failed);
    await sign.answering.or(over).first().waitFor({ timeout: limit });
    if (!(await sign.cancelled.isVisible())) {
      asked.startedAfter = seconds(since);
      if (promisedAt !== null) asked.cameAfter = seconds(promisedAt);
    }
    await over.first().waitFor({ timeout: Math.max(1, limit - (Date.now() - since)) });
    asked.endedAfter = seconds(since);
    for (const end of ['failed', 'cancelled', 'answered'] as const) if (await sign[end].isVisible()) return end;
    return 'none' as const;
  })();
  // Somebody who is away learns of it later; the deed that goes on meanwhile must not lose this rejection.
  const settled = ended
    .catch((): End => 'none')
    .then((end) => {
      asked.end = end;
    });
  const waits = () => sign.waiting.isVisible();
  return { asked, settled, waits };
}

/** Faults that a screen shows after everything has ended, and after one more reload. */
export async function faultsOf(student: Student, all: readonly Asked[]): Promise<string[]> {
  const faults: string[] = [];
  await student.reload();
  await expect(student.box).toBeVisible();
  await expect(student.log.getByRole('article'))
    .toHaveCount(all.length)
    .catch(() => {});
  await sleep(300);
  const tickets = await ticketsOf(student);
  if (tickets.length !== all.length)
    faults.push(sentence('simulate-fault-tickets', { asked: all.length, tickets: tickets.join(' ') }));
  for (const { ticket, end, text } of all) {
    const sign = signs(student, student.exchange(ticket));
    const answers = await sign.answered.count();
    if (end === 'none') faults.push(sentence('simulate-fault-no-end', { ticket }));
    if (end === 'failed') faults.push(sentence('simulate-fault-failed', { ticket }));
    const due = end === 'answered' ? 1 : 0;
    if (answers !== due) faults.push(sentence('simulate-fault-answers', { ticket, answers }));
    await expect(student.exchange(ticket))
      .toContainText(text)
      .catch(() => faults.push(sentence('simulate-fault-text', { ticket })));
  }
  const alert = student.page.getByRole('alert').filter({ hasText: /\S/ });
  for (const shown of await alert.allTextContents()) faults.push(shown);
  return faults;
}
