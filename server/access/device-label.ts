/** Which kind of browser somebody has, coarsely enough to tell one's own devices apart and nothing more. */
import type { SessionBrowser, SessionSystem } from '../protocol/sessions.ts';

/** In this order: many browsers also name those that they resemble. */
const BROWSERS: readonly (readonly [SessionBrowser, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['samsung', /\bSamsungBrowser\//],
  ['opera', /\b(?:OPR|Opera)\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Headless)?Chrom(?:e|ium)\/|\bCriOS\//],
  ['safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [SessionSystem, RegExp])[] = [
  ['ipad', /\biPad\b/],
  ['iphone', /\biP(?:hone|od)\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
];

const first = <Kind>(kinds: readonly (readonly [Kind, RegExp])[], text: string): Kind | null =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** `chrome windows`, and `other` where it is not known. */
export function deviceLabel(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  return `${first(BROWSERS, text) ?? 'other'} ${first(SYSTEMS, text) ?? 'other'}`;
}

/** What was kept of a session. */
export function readDeviceLabel(label: string): { browser: SessionBrowser; system: SessionSystem } {
  const [browser, system] = label.split(' ');
  return {
    browser: BROWSERS.find(([kind]) => kind === browser)?.[0] ?? 'other',
    system: SYSTEMS.find(([kind]) => kind === system)?.[0] ?? 'other',
  };
}
