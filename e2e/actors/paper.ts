/** What comes out of the printer. */
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Chromium draws at 300 dots an inch: so many for a CSS pixel when nothing is shrunk. */
const DOTS_A_PIXEL = 300 / 96;

/** The scales at which the pages are printed on A4; 1 where the browser had to shrink nothing. */
export async function printedScales(page: Page): Promise<number[]> {
  const pdf = await page.pdf({ format: 'A4' });
  const scales: number[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    const drawn = inflated(pdf.subarray(at + 'stream\n'.length, end));
    const scale = /^[\d.]+ 0 0 -[\d.]+ 0 [\d.]+ cm\nq\n[^q]*?\nq\n([\d.]+) 0 0 /.exec(drawn)?.[1];
    if (scale !== undefined) scales.push(Number(scale) / DOTS_A_PIXEL);
  }
  return scales;
}

/** Empty: no compressed text. */
function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
