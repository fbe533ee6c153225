import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { createOriginCheck } from './origin.ts';

const check = createOriginCheck(['classroom.test']);

test.each([
  'localhost:8082',
  '127.0.0.1:8082',
  '192.168.1.20',
  '[::1]:8082',
  'classroom.test',
  'CLASSROOM.test:80',
  `${hostname()}.local:8082`,
])('the host %s is ours', (host) => expect(check.host(host)).toBe(true));

test.each([
  'evil.test',
  'classroom.test.evil.test',
  '',
  undefined,
  '127.0.0.1.evil.test:8082',
  '[::1]; script-src *',
  '127.0.0.1; x',
])('the host %s is not', (host) => expect(check.host(host)).toBe(false));

test('a page of the same host may connect, another page and a hidden one may not', () => {
  expect(check.origin('http://192.168.1.20:8082', '192.168.1.20:8082')).toBe(true);
  expect(check.origin(undefined, '192.168.1.20:8082')).toBe(true);
  expect(check.origin('https://classroom.test', 'classroom.test')).toBe(true);
  expect(check.origin('http://evil.test', '192.168.1.20:8082')).toBe(false);
  expect(check.origin('null', '192.168.1.20:8082')).toBe(false);
  expect(check.origin('http://192.168.1.20:9999', '192.168.1.20:8082')).toBe(false);
});
