import { expect, test } from 'vitest';
import { deviceLabel, readDeviceLabel } from './device-label.ts';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 'chrome windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0.0.0`, 'edge windows'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`, 'chrome chromeos'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME}`, 'chrome android'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${CHROME.replace('Chrome', 'HeadlessChrome')}`, 'chrome linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0', 'firefox mac'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'safari iphone',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
    'chrome ipad',
  ],
  ['curl/8.5.0', 'other other'],
  [undefined, 'other other'],
])('%s', (userAgent, label) => {
  const kept = deviceLabel(userAgent);
  expect(kept).toBe(label);
  expect(Object.values(readDeviceLabel(kept)).join(' ')).toBe(label);
});

test('a session from before has no label', () => {
  expect(readDeviceLabel('')).toEqual({ browser: 'other', system: 'other' });
});
