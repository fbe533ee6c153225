/** Which pictures are taken: every moment once, the main ones in every size, theme and language. */
import { people } from './words.mjs';

const PHONE = [360, 740];
const NEWER_PHONE = [390, 844];
const TABLET = [820, 1180];
const LAPTOP = [1280, 800];
const PROJECTOR = [1280, 720];
const LARGE = [1920, 1080];
const FOUR_K = [3840, 2160];
/** A laptop of 1280 × 800 at a zoom of 200 %. */
const ZOOMED = [640, 400];

async function nudge(page) {
  await page.getByRole('textbox').fill('A123456789, 0912-345-678');
  await page.getByRole('button', { name: /抽號碼牌|Get a ticket/ }).click();
}

async function menu(page) {
  await page.getByRole('button', { name: /選單|Menu/ }).click();
}

async function leave(page) {
  await page.getByRole('button', { name: /離開隊伍|Leave the line/ }).click();
}

async function edit(page) {
  await page.getByRole('button', { name: /^(修改|Edit)$/ }).click();
}

async function offline(page, context) {
  await context.setOffline(true);
  await page.waitForTimeout(2500);
  await page.getByRole('textbox').fill('?');
  await page.getByRole('button', { name: /抽號碼牌|Get a ticket/ }).click();
}

async function shelf(page) {
  await page.getByRole('button', { name: /老師釘選的回答|pinned by your teacher/ }).click();
  await page.getByRole('dialog').getByRole('listitem').nth(1).getByRole('button').click();
}

async function alike(page) {
  await page.getByRole('textbox').fill(people[(await page.locator('html').getAttribute('lang')) ?? 'en'].ask);
  await page.getByRole('button', { name: /抽號碼牌|Get a ticket/ }).click();
}

async function turned(page) {
  await page.getByRole('button', { name: /下一頁|Next page/ }).waitFor();
  await page.keyboard.press('PageDown');
}

async function last(page) {
  const on = page.getByRole('button', { name: /下一頁|Next page/ });
  for (await on.waitFor(); (await on.getAttribute('aria-disabled')) === 'false'; ) await on.click();
}

const every = (moment, sizes) =>
  sizes.flatMap((size) =>
    ['light', 'dark'].flatMap((theme) => ['zh-TW', 'en'].map((language) => ({ moment, size, theme, language }))),
  );
const once = (moment, more) => ({ moment, size: NEWER_PHONE, theme: 'light', language: 'zh-TW', ...more });

export const photographs = [
  ...every('WAITING', [PHONE, LAPTOP]),
  ...every('ANSWERING', [NEWER_PHONE, LAPTOP]),
  ...every('BOARD', [PROJECTOR, LARGE]),
  ...every('BOARDPAUSE', [PROJECTOR]),
  once('HOME'),
  once('HOME', { language: 'en', theme: 'dark' }),
  once('JOIN', { language: 'en' }),
  once('DOOR'),
  once('DOOR', { size: TABLET, language: 'en', theme: 'dark' }),
  once('UNAPPROVED', { language: 'en', theme: 'dark' }),
  once('UNAPPROVED', { size: TABLET }),
  once('CLOSED'),
  once('REMOVED', { language: 'en' }),
  once('EMPTY'),
  once('EMPTY', { size: LAPTOP, language: 'en' }),
  once('DEMO', { size: PHONE, language: 'en', theme: 'dark' }),
  once('EMPTY', { act: nudge }),
  once('EMPTY', { act: menu, language: 'en' }),
  once('ANSWERED', { act: offline }),
  once('NEXT', { language: 'en' }),
  once('REFUSED'),
  once('REFUSED', { language: 'en', theme: 'dark' }),
  once('PAUSED', { language: 'en' }),
  once('WAITING', { act: edit }),
  once('WAITING', { act: leave, language: 'en' }),
  once('THINKING', { language: 'en' }),
  once('ANSWERED'),
  once('MATHS'),
  once('MATHS', { language: 'en', theme: 'dark' }),
  once('BYHAND'),
  once('DECLINED', { language: 'en' }),
  once('FAILED'),
  once('STOPPED', { language: 'en' }),
  once('INTAKE'),
  once('ENDED'),
  once('ANNOUNCED'),
  once('PINNED', { language: 'en' }),
  once('PINNED', { act: shelf }),
  once('PINNED', { act: alike }),
  once('PINNED', { act: alike, language: 'en', theme: 'dark' }),
  once('PINNEDWAITING'),
  once('THUMBS'),
  once('MUTED', { language: 'en' }),
  once('HELD'),
  once('MERGE'),
  once('LASTCALL', { language: 'en' }),
  once('LASTCALL'),
  once('PAUSEDIDLE'),
  once('PAUSEDIDLE', { language: 'en', theme: 'dark' }),
  once('LOCKED'),
  once('WAITING', { size: ZOOMED }),
  once('BOARD', { size: FOUR_K }),
  once('BOARDANNOUNCED', { size: PROJECTOR }),
  once('BOARDSPOTLIGHT', { size: PROJECTOR }),
  once('BOARDLONG', { size: PROJECTOR, theme: 'dark' }),
  once('BOARDLONG', { size: LARGE, language: 'en', act: turned }),
  once('BOARDLONG', { size: FOUR_K, act: turned }),
  once('BOARDLONG', { size: FOUR_K, language: 'en', theme: 'dark' }),
  once('BOARDWIDE', { size: PROJECTOR }),
  once('BOARDWIDE', { size: LARGE, language: 'en', theme: 'dark' }),
  once('BOARDWIDE', { size: PROJECTOR, language: 'en', theme: 'dark', act: turned }),
  once('BOARDWIDE', { size: LARGE, act: last }),
  once('BOARDEMPTY', { size: PROJECTOR }),
  once('BOARDFULL', { size: PROJECTOR, theme: 'dark' }),
  once('BOARDFULL', { size: LARGE, language: 'en' }),
  once('BOARDTEACHER', { size: PROJECTOR, language: 'en' }),
  once('BOARDENDED', { size: PROJECTOR }),
];
