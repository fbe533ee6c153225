import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigRefused, readConfig } from './config.ts';

const empty = mkdtempSync(join(tmpdir(), 'classline-config-'));

test('with nothing set, the documented defaults hold', () => {
  const config = readConfig({}, empty);
  expect(config).toMatchObject({
    PORT: 8082,
    HOST: '0.0.0.0',
    PROVIDER: 'auto',
    MIN_INTERVAL_SECONDS: 6,
    MAX_CONCURRENT: 5,
    COOLDOWN_SECONDS: 60,
    databaseFile: join(empty, 'data', 'classline.db'),
  });
});

test('fractions of a second and lists of hosts are understood', () => {
  const config = readConfig({ MIN_INTERVAL_SECONDS: '2.5', TRUSTED_HOSTS: 'Class.test, pi.local' }, empty);
  expect(config.MIN_INTERVAL_SECONDS).toBe(2.5);
  expect(config.TRUSTED_HOSTS).toEqual(['class.test', 'pi.local']);
});

test.each([
  ['https://Class.example.tw/', 'class.example.tw'],
  ['class.example.tw:8443', 'class.example.tw'],
  ['教室.tw', 'xn--wbtt9t.tw'],
  ['192.168.1.20', '192.168.1.20'],
  ['FE80::1', 'fe80::1'],
  ['[fe80::1]:8082', 'fe80::1'],
  ['class_pi.local', 'class_pi.local'],
])('the host %s is taken as the name that a browser asks for', (written, host) => {
  expect(readConfig({ TRUSTED_HOSTS: written }, empty).TRUSTED_HOSTS).toEqual([host]);
});

test.each(['*.school.tw', 'two words', 'class.tw;evil.tw', 'https://'])(
  '%s is refused: no browser asks by it',
  (written) => {
    expect(() => readConfig({ TRUSTED_HOSTS: written }, empty)).toThrowError('TRUSTED_HOSTS: hosts');
  },
);

test('the name of the public address need not be named again', () => {
  const config = readConfig({ PUBLIC_URL: 'https://class.example.tw:8443/x', TRUSTED_HOSTS: 'pi.local' }, empty);
  expect(config.TRUSTED_HOSTS).toEqual(['pi.local', 'class.example.tw']);
});

test('all that is wrong is told at once, by the name of the setting', () => {
  const wrong = {
    PORT: 'eighty',
    MIN_INTERVAL_SECONDS: '-1',
    PROVIDER: 'gpt',
    DATABASE_URL: 'postgres://x',
    TEACHER_PASSWORD: 'short',
  };
  expect(() => readConfig(wrong, empty)).toThrowError(ConfigRefused);
  try {
    readConfig(wrong, empty);
  } catch (refused) {
    expect((refused as ConfigRefused).problems.map(({ setting }) => setting)).toEqual([
      'PORT',
      'DATABASE_URL',
      'PROVIDER',
      'MIN_INTERVAL_SECONDS',
      'TEACHER_PASSWORD',
    ]);
  }
});

test('.env is read, also with the mark of Windows editors, and the environment wins', () => {
  const directory = mkdtempSync(join(tmpdir(), 'classline-config-'));
  writeFileSync(join(directory, '.env'), '\ufeffPORT=9000\nMAX_CONCURRENT=3\nCHAT_API_KEY=\n');
  expect(readConfig({}, directory).PORT).toBe(9000);
  const config = readConfig({ PORT: '9001' }, directory);
  expect([config.PORT, config.MAX_CONCURRENT, config.CHAT_API_KEY]).toEqual([9001, 3, null]);
});
