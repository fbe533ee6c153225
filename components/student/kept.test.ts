import { afterEach, expect, test, vi } from 'vitest';
import { forgetAll, keep, readKept } from './kept.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of the browser's storage as is used: its entries are own properties. */
class Storage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, text: string): void {
    this[key] = text;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

test('who leaves leaves no draft and no outbox of any lesson; what belongs to the browser stays', () => {
  vi.stubGlobal('localStorage', new Storage());
  keep('amy-in-maths', 'draft', 'My father');
  keep('amy-in-history', 'outbox', '[]');
  localStorage.setItem('classline:sound', 'on');
  localStorage.setItem('theme', 'dark');
  expect(readKept('amy-in-maths', 'draft')).toBe('My father');
  forgetAll();
  expect([readKept('amy-in-maths', 'draft'), readKept('amy-in-history', 'outbox')]).toEqual(['', '']);
  expect(Object.keys(localStorage)).toEqual(['classline:sound', 'theme']);
});

test('without storage it lives in memory, and leaves that, too', () => {
  vi.stubGlobal('localStorage', undefined);
  keep('amy', 'draft', 'My father');
  expect(readKept('amy', 'draft')).toBe('My father');
  forgetAll();
  expect(readKept('amy', 'draft')).toBe('');
});
