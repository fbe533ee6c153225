/** The finer points of a student's screen: calls for attention, no network, the keyboard alone. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import { Projector } from '../actors/projector.ts';
import { heardBy, listen, setHidden } from '../actors/senses.ts';
import { Student } from '../actors/student.ts';
import { watchPage } from '../actors/watch-page.ts';
import { expect, test } from '../story.ts';

const QUICK = { settings: { WARM_PROCESSES: '0' }, scenario: { text: 'Because **short waves** scatter most.' } };

test.describe('calls for attention', () => {
  test.use({ ...QUICK, language: 'en' });

  test('after a first tap the moment is heard and felt; the title tells it to other tabs', async ({ arrive }) => {
    const [ming, teacher] = [await arrive.student('Ming'), await arrive.teacher()];
    await ming.page.addInitScript(listen);
    await Promise.all([ming.joinByLink(), teacher.signIn()]);
    await teacher.turn('dispatch', 'off');
    await ming.box.click();
    await ming.ask('Why is the sky blue?');
    await expect(ming.page).toHaveTitle(new RegExp(ming.words('student.badge.next')));
    expect(await heardBy(ming.page)).toMatchObject({ notes: 0, buzzes: 0 });
    await setHidden(ming.page, true);
    await teacher.turn('dispatch', 'on');
    await expect.poll(async () => (await heardBy(ming.page)).notes).toBeGreaterThanOrEqual(2);
    expect((await heardBy(ming.page)).buzzes).toBeGreaterThan(0);
    await expect(ming.page).toHaveTitle(new RegExp(ming.words('student.badge.answered')));
    expect((await heardBy(ming.page)).told).toEqual([]);
    // Both came within moments.
    for (const news of ['student.voice.answering', 'student.voice.answered']) {
      await expect.poll(async () => (await heardBy(ming.page)).spoken).toContain(ming.words(news, { ticket: 1 }));
    }
    await setHidden(ming.page, false);
    await expect(ming.page).toHaveTitle('Classline');
  });

  test('who has switched the sound off hears nothing, also after a reload', async ({ arrive }) => {
    const ming = await arrive.student('Ming');
    await ming.page.addInitScript(listen);
    await ming.joinByLink();
    await ming.button('student.menu.open').click();
    const sound = ming.page.getByLabel(ming.words('student.menu.sound'));
    await sound.uncheck();
    await ming.page.keyboard.press('Escape');
    await ming.reload();
    await ming.arrived();
    await ming.box.click();
    await ming.ask('Why?');
    await ming.reads(1, /short waves/);
    expect(await heardBy(ming.page)).toMatchObject({ notes: 0 });
  });
});

test.describe('where https allows', () => {
  test.use({ ...QUICK, language: 'en' });

  test('a notification comes when the page is out of sight, and the projector keeps the screen awake', async ({
    server,
    code,
    browser,
  }) => {
    // Browsers trust the machine itself as they trust https.
    const baseURL = server.local.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({ locale: 'en', baseURL });
    const enter = async () => {
      const page = await context.newPage();
      return { page, watch: await watchPage(page, new URL(baseURL).host) };
    };
    const ming = new Student(await enter(), 'en', code, 'Ming');
    await ming.page.addInitScript(listen);
    await ming.joinByLink();
    await ming.button('student.menu.open').click();
    const notify = ming.page.getByLabel(ming.words('student.menu.notify'));
    await notify.click();
    await expect(notify).toBeChecked();
    await expectAccessible(ming.page, 'the menu where notifications are possible');
    await ming.page.keyboard.press('Escape');
    await ming.write('Why is the sky blue?');
    await setHidden(ming.page, true);
    await ming.button('student.ask.send').click();
    await ming.reads(1, /short waves/);
    await expect.poll(async () => (await heardBy(ming.page)).told).toContain(ming.words('student.badge.answered'));

    const projector = new Projector(await enter(), 'en', code);
    await projector.page.addInitScript(() => {
      const locks: string[] = [];
      Object.assign(globalThis, { locks });
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = (kind) => {
        locks.push(kind ?? 'screen');
        return request(kind);
      };
    });
    await projector.open();
    const locks = () => projector.page.evaluate(() => (globalThis as unknown as { locks: string[] }).locks.length);
    await expect.poll(locks).toBeGreaterThan(0);
    const before = await locks();
    await setHidden(projector.page, true);
    await setHidden(projector.page, false);
    await expect.poll(locks).toBeGreaterThan(before);
    await context.close();
  });

  test('on plain http notifications are not offered', async ({ arrive }) => {
    const ming = await arrive.student('Ming');
    await ming.joinByLink();
    await ming.button('student.menu.open').click();
    await expect(ming.page.getByLabel(ming.words('student.menu.sound'))).toBeVisible();
    await expect(ming.page.getByLabel(ming.words('student.menu.notify'))).toHaveCount(0);
  });
});

test.describe('the projector’s keys', () => {
  test.use({ ...QUICK, language: 'en' });

  test('B blanks it and brings it back, F fills the screen', async ({ arrive }) => {
    const projector = await arrive.projector();
    await projector.open();
    await projector.page.keyboard.press('b');
    await expect(projector.page.getByText(projector.code, { exact: true })).toBeHidden();
    await expectAccessible(projector.page, 'a blank projector');
    await projector.page.keyboard.press('b');
    await expect(projector.page.getByText(projector.code, { exact: true })).toBeVisible();
    await projector.page.keyboard.press('f');
    await expect.poll(() => projector.page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await projector.page.keyboard.press('f');
    await expect.poll(() => projector.page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  });
});

test.describe('without a network', () => {
  test.use({ ...QUICK, language: 'en' });

  test('a question written without a network goes once when it is back', async ({ arrive }) => {
    const ming = await arrive.student('Ming');
    await ming.joinByLink();
    await ming.page.context().setOffline(true);
    await ming.write('Why is the sky blue?');
    await ming.button('student.ask.send').click();
    await expect(ming.says('student.ask.outbox')).toBeVisible();
    await expectAccessible(ming.page, 'without a network');
    await ming.page.context().setOffline(false);
    await ming.reads(1, /short waves/, 60_000);
    await expect(ming.log.getByRole('article')).toHaveCount(1);
  });
});

test.describe('a network that comes and goes', () => {
  test.use({ ...QUICK, language: 'en' });

  test('an answer whose renderer could not be fetched is plain first, and whole later', async ({ arrive }) => {
    const ming = await arrive.student('Ming');
    await ming.joinByLink();
    let refused = 0;
    await ming.page.route(/\/_next\/static\//, (route) => {
      refused += 1;
      return route.abort();
    });
    await ming.ask('Why is the sky blue?');
    await expect(ming.exchange(1)).toContainText('**short waves**');
    expect(refused).toBeGreaterThan(0);
    await ming.page.unroute(/\/_next\/static\//);
    await expect(ming.exchange(1).locator('strong', { hasText: 'short waves' })).toBeVisible();
  });
});

test.describe('by keyboard, large, and from right to left', () => {
  test.use({ ...QUICK, language: 'en' });
  const NAME = 'محمد صلاح';

  test('a whole question without a mouse, at 200 %, under an Arabic name', async ({ arrive }) => {
    // At 200 % a window of 780 pixels is as wide as one of 390.
    const ming = await arrive.student(NAME, { width: 390, height: 422 });
    await ming.page.goto(`/j/${ming.code}`);
    const { keyboard } = ming.page;
    await ming.page.getByLabel(ming.words('join.name'), { exact: true }).focus();
    await keyboard.type(NAME);
    await keyboard.press('Enter');
    await ming.arrived();
    await expect(ming.box).toBeFocused();
    await keyboard.type('Why is the sky blue?');
    await keyboard.press('Enter');
    await ming.reads(1, /short waves/);
    await expect(ming.page.locator('bdi', { hasText: NAME }).first()).toBeVisible();
    await expect.poll(() => overflow(ming.page)).toBeLessThanOrEqual(0);
    await expectAccessible(ming.page, 'at 200 % under an Arabic name');
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await keyboard.press('Tab');
      if (await ming.button('student.menu.open').evaluate((button) => button === document.activeElement)) break;
    }
    await keyboard.press('Enter');
    await expect(ming.page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(ming.button('student.menu.open')).toBeFocused();
  });
});

/** Pixels that stand out at the side. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
