/** What a story is given: a server of its own with a fake Claude, and people who come to it with their browsers. */
import { type BrowserContext, test as base, expect } from '@playwright/test';
import type { Language } from '../server/protocol/bounds.ts';
import { Projector } from './actors/projector.ts';
import { Sleep } from './actors/sleep.ts';
import { Student } from './actors/student.ts';
import { Teacher } from './actors/teacher.ts';
import { watchPage } from './actors/watch-page.ts';
import { type Air, openAir } from './running/air.ts';
import { type FakeClaude, placeFakeClaude, type Scenario } from './running/claude.ts';
import { type RunningServer, runServer, type Settings } from './running/server.ts';

export { expect };

type Options = {
  language: Language;
  settings: Settings;
  scenario: Scenario;
};

type Size = { width: number; height: number };

type Arrivals = {
  /** @param to the code of the lesson; without it, the first one's. */
  student(name: string, size?: Size, to?: string): Promise<Student>;
  teacher(speaks?: Language): Promise<Teacher>;
  projector(size?: Size): Promise<Projector>;
  /** As above, each on a device that can be locked, over a Wi-Fi of its own. */
  sleepyStudent(name: string): Promise<{ student: Student; sleep: Sleep }>;
  sleepyProjector(): Promise<{ projector: Projector; sleep: Sleep }>;
};

type Given = {
  claude: FakeClaude;
  server: RunningServer;
  /** The code of the lesson that the server opened at its first start. */
  code: string;
  arrive: Arrivals;
};

/** The phone that most of a class holds, the room's projector, the teacher's laptop. */
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1280, height: 720 };
const LAPTOP = { width: 1366, height: 768 };

export const test = base.extend<Options & Given>({
  language: ['zh-TW', { option: true }],
  settings: [{}, { option: true }],
  scenario: [{}, { option: true }],

  claude: async ({ scenario }, use, info) => {
    await use(placeFakeClaude(info.outputPath('claude'), scenario));
  },

  server: async ({ claude, settings }, use, info) => {
    const server = await runServer(info.outputPath('server'), {
      PROVIDER: 'claude-cli',
      CLAUDE_BIN: claude.bin,
      ANTHROPIC_API_KEY: 'not-a-real-key',
      // Nothing listens there: what does not go to the story's own provider goes nowhere.
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
      MIN_INTERVAL_SECONDS: '0.2',
      ...settings,
    });
    await server.start();
    await use(server);
    await server.stop();
  },

  code: async ({ server }, use) => {
    const code = /\/(?:j|projector)\/([0-9A-Z]{6})/.exec(server.output())?.[1];
    if (code === undefined) throw new Error(`No student link was printed:\n${server.output()}`);
    await use(code);
  },

  arrive: async ({ browser, server, code, language }, use) => {
    const contexts: BrowserContext[] = [];
    const airs: Air[] = [];
    const enter = async (viewport: Size, locale: Language = language, baseURL = server.url) => {
      const context = await browser.newContext({ locale, viewport, baseURL });
      contexts.push(context);
      const page = await context.newPage();
      return { page, watch: await watchPage(page, new URL(baseURL).host) };
    };
    const enterAsleep = async (viewport: Size) => {
      const air = await openAir(server.port);
      airs.push(air);
      const entered = await enter(viewport, language, server.url.replace(`:${server.port}`, `:${air.port}`));
      return { entered, sleep: new Sleep(entered.page, air) };
    };
    await use({
      student: async (name, size = PHONE, to = code) => new Student(await enter(size), language, to, name),
      teacher: async (speaks = language) => new Teacher(await enter(LAPTOP, speaks), speaks),
      projector: async (size = WALL) => new Projector(await enter(size), language, code),
      sleepyStudent: async (name) => {
        const { entered, sleep } = await enterAsleep(PHONE);
        return { student: new Student(entered, language, code, name), sleep };
      },
      sleepyProjector: async () => {
        const { entered, sleep } = await enterAsleep(WALL);
        return { projector: new Projector(entered, language, code), sleep };
      },
    });
    for (const context of contexts) await context.close();
    for (const air of airs) await air.close();
  },
});

/** A story that is played once in each language. */
export function inBothLanguages(tell: (language: Language) => void): void {
  for (const language of ['zh-TW', 'en'] as const) {
    test.describe(language, () => {
      test.use({ language });
      tell(language);
    });
  }
}
