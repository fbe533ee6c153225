/** The simulated classroom: its server, teacher, projector and students, and the report of what they lived through. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { languageOf } from '../../scripts/ground/language.mjs';
import { sentence } from '../../scripts/ground/sentences.mjs';
import type { Language } from '../../server/protocol/bounds.ts';
import { Projector } from '../actors/projector.ts';
import { Student } from '../actors/student.ts';
import { Teacher } from '../actors/teacher.ts';
import { watchPage } from '../actors/watch-page.ts';
import { placeFakeClaude } from '../running/claude.ts';
import { runServer, TEACHER_PASSWORD } from '../running/server.ts';
import { optionsOf } from './options.ts';
import { planOf } from './plan.ts';
import { Pupil } from './pupil.ts';
import { type Picture, reportOf } from './report.ts';

const options = optionsOf();
const began = Date.now();
const say = (key: string, facts: Record<string, string | number> = {}) =>
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${sentence(key, facts)}\n`);

async function serve() {
  if (options.running) return { ...options.running, stop: async () => {} };
  const folder = path.join(options.folder, 'server');
  const provider =
    options.provider === 'demo'
      ? { PROVIDER: 'demo' }
      : {
          PROVIDER: 'claude-cli',
          CLAUDE_BIN: placeFakeClaude(path.join(folder, 'claude'), { delayMs: 300, perChunkMs: 60 }).bin,
          ANTHROPIC_API_KEY: 'not-a-real-key',
          // Nothing listens there.
          ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
        };
  const server = await runServer(folder, { MIN_INTERVAL_SECONDS: '1.5', ...provider });
  await server.start();
  const code = /\/(?:j|projector)\/([0-9A-Z]{6})/.exec(server.output())?.[1];
  if (code === undefined) throw new Error(`No student link was printed:\n${server.output()}`);
  const stop = async () => void (await server.stop());
  return { url: server.url, code, password: TEACHER_PASSWORD, folder, stop };
}

async function enter(browser: Browser, url: string, locale: Language, width: number, height: number) {
  const context = await browser.newContext({ locale, viewport: { width, height }, baseURL: url });
  const page = await context.newPage();
  return { page, watch: await watchPage(page, new URL(url).host) };
}

test('a lesson', async ({ browser }) => {
  const language = languageOf() as Language;
  const { url, code, password, stop } = await serve();
  const plan = planOf(options.seed, options.students);
  const pictures: Picture[] = [];
  const faults: string[] = [];
  const pupils: Pupil[] = [];
  say('simulate-begins', { students: options.students, seed: options.seed, url });

  const projector = new Projector(await enter(browser, url, language, 1280, 720), language, code);
  const teacher = password ? new Teacher(await enter(browser, url, language, 1366, 768), language) : null;
  const photograph = async (page: Page, title: string) =>
    pictures.push({ title, jpeg: (await page.screenshot({ type: 'jpeg', quality: 60 })).toString('base64') });

  async function steer(): Promise<void> {
    if (!teacher) return;
    while (pupils.filter(({ told }) => told.asked.length > 0).length < plan.pauseAfter) await sleep(100);
    await teacher.turn('dispatch', 'off');
    say('simulate-paused');
    await sleep(plan.pauseFor);
    await photograph(teacher.page, sentence('simulate-picture-desk'));
    await photograph(projector.page, sentence('simulate-picture-pause'));
    await teacher.turn('dispatch', 'on');
    say('simulate-resumed');
  }

  await projector.open();
  if (teacher) await teacher.signIn(password ?? '').then(() => teacher.atDesk());
  // Two questions a student, each at a slow class's pace, and a pause.
  const limit = 90_000 + options.students * 2 * 8000;
  for (const part of plan.parts) {
    const student = new Student(await enter(browser, url, part.language, 390, 844), part.language, code, part.name);
    pupils.push(new Pupil(student, part, limit, say));
  }
  const steered = steer().catch((error) => void faults.push(String(error)));
  await Promise.all([steered, ...pupils.map((pupil) => pupil.live())]);

  await photograph(projector.page, sentence('simulate-picture-end'));
  const shown = await projector.text();
  const told = pupils.map((pupil) => pupil.told);
  const tickets = told.flatMap(({ asked }) => asked.map(({ ticket }) => ticket));
  if (new Set(tickets).size !== tickets.length) faults.push(sentence('simulate-fault-same-ticket'));
  for (const { part } of told)
    if (shown?.includes(part.name)) faults.push(sentence('simulate-fault-projector', { name: part.name }));
  for (const { watch } of teacher ? [teacher, projector] : [projector])
    faults.push(...watch.errors, ...watch.violations);
  await stop();
  const report = path.join(options.folder, 'report.html');
  mkdirSync(options.folder, { recursive: true });
  writeFileSync(report, reportOf(options, told, faults, pictures));
  const bad = faults.length + told.filter((one) => one.faults.length > 0).length;
  // What the server kept is only of use to whoever looks for a fault.
  if (bad === 0) rmSync(path.join(options.folder, 'server'), { recursive: true, force: true });
  say(bad === 0 ? 'simulate-all-well' : 'simulate-bad', { count: bad });
  say('simulate-report', { file: path.relative(process.cwd(), report) });
  expect(bad, sentence('simulate-bad', { count: bad })).toBe(0);
});
