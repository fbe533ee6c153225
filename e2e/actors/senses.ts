/** What a page does to get its reader's attention, and how it is put out of sight. */
import type { Page } from '@playwright/test';

type Heard = { notes: number; buzzes: number; told: string[]; spoken: string };

/**
 * Stands in for the loudspeaker, the motor, the notification area and a screen reader; everything before them is the
 * page's own.
 */
export function listen(): void {
  const heard: Heard = { notes: 0, buzzes: 0, told: [], spoken: '' };
  Object.assign(globalThis, { heard });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    heard.notes += 1;
    start.call(this, when);
  };
  Object.assign(navigator, {
    vibrate: () => {
      heard.buzzes += 1;
      return true;
    },
  });
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const isLive = target instanceof Element && target.closest('[aria-live=polite]') !== null;
      for (const node of isLive ? addedNodes : []) {
        // It is busy with something else for a while, and reads what is still there then.
        setTimeout(() => {
          if (node.isConnected) heard.spoken += `${node.textContent}\n`;
        }, 1_000);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  if ('Notification' in window) {
    // A browser without a window shows none and says that it may not.
    class Told {
      static permission = 'default';
      static requestPermission() {
        Told.permission = 'granted';
        return Promise.resolve(Told.permission);
      }
      constructor(_title: string, options?: NotificationOptions) {
        heard.told.push(options?.body ?? '');
      }
    }
    Object.assign(window, { Notification: Told });
  }
}

export const heardBy = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);

/** Another tab in front: what Chromium reports to the page, without a second window. */
export const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((away) => {
    const state = away ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
