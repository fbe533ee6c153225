/** The Chromium that plays the stories: which one is taken, and how one is had where there is none. */
import { existsSync } from 'node:fs';
import { at } from './places.mjs';
import { start, step } from './processes.mjs';
import { Refusal, say } from './sentences.mjs';

const KNOWN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Playwright's own, else `CHROMIUM_PATH`, else one of the system's. Null: none. Undefined path: Playwright's own. */
export async function findBrowser() {
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return { path: undefined };
  const path = [process.env.CHROMIUM_PATH, ...KNOWN].find((candidate) => candidate && existsSync(candidate));
  return path ? { path } : null;
}

const apt = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

const aptInstall = async (packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('apt-update', 'apt-get', ['update', '-q'], { env });
  return step('apt-install', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
};

async function hasChineseFont() {
  const child = start('fc-list', [':lang=zh-tw', 'family'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', () => resolve(output.trim() !== ''));
  });
}

/** Makes sure that there is a browser, and a Chinese font for the pictures where that costs no question. */
export async function ensureBrowser() {
  if (apt && !(await hasChineseFont())) await aptInstall(['fontconfig', 'fonts-noto-cjk']);
  if (await findBrowser()) return;
  say('browser-installing');
  if (apt) await aptInstall(['chromium-headless-shell']);
  if (await findBrowser()) return;
  await step('browser-install', process.execPath, [
    at('node_modules', 'playwright', 'cli.js'),
    'install',
    ...(apt ? ['--with-deps'] : []),
    '--only-shell',
    'chromium',
  ]);
  if (!(await findBrowser())) throw new Refusal('browser-missing');
}
