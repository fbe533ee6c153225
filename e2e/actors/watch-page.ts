/** Everything that a page must never do, gathered while it lives. */
import type { Page } from '@playwright/test';

export type Watch = {
  /** Requests to anywhere but the class's own server. */
  readonly outside: string[];
  readonly dialogs: string[];
  /** Uncaught errors and reports of the content policy. */
  readonly errors: string[];
  readonly violations: string[];
};

export type Entered = { readonly page: Page; readonly watch: Watch };

export async function watchPage(page: Page, host: string): Promise<Watch> {
  const watch: Watch = { outside: [], dialogs: [], errors: [], violations: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.host !== host) watch.outside.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) watch.outside.push(socket.url());
  });
  page.on('dialog', (dialog) => {
    watch.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  await page.exposeFunction('classlineViolation', (report: string) => watch.violations.push(report));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = `${event.violatedDirective}: ${event.blockedURI} ${event.sample}`;
      (globalThis as unknown as { classlineViolation(text: string): void }).classlineViolation(report);
    });
  });
  return watch;
}
